import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { actorNumber, holdsRole } from '../access/holds-role.ts';
import { may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import {
  type CorrectiveActionRow,
  findCorrectiveAction,
  listCorrectiveActions,
  lockCorrectiveAction,
  saveCorrectiveAction,
} from '../database/queries/corrective-actions.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveStore } from '../live/live-store.ts';
import { subjectOf } from '../live/subject-of.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type CorrectiveCommand, stepCorrective } from '../tasks/corrective-life.ts';
import { correctiveActionShape, fixSchema, listSchema, verifySchema } from './corrective-action-shapes.ts';

const READ = { resource: 'task', verb: 'read' } as const;

interface ListQuery {
  readonly store?: string;
  readonly state?: CorrectiveActionRow['state'];
  readonly after: number;
  readonly limit: number;
}

interface ChangeBody {
  readonly note?: string;
  readonly evidence?: readonly string[];
  readonly decision?: 'verified' | 'reopened';
}

/** What is to be put right. */
export function correctiveActionRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: ListQuery }>(
    '/v1/corrective-actions',
    { config: { permission: READ }, schema: listSchema },
    async (request) => {
      const { state, after, limit } = request.query;
      const stores = await storesOf(request, services);
      const rows = await listCorrectiveActions(services.database, { stores, state, after, limit });
      const last = rows.at(-1);
      return { items: rows.map(toDocument), ...(last && rows.length === limit ? { next: last.id } : {}) };
    },
  );

  app.post<{ Params: { id: number }; Body: ChangeBody | undefined }>(
    '/v1/corrective-actions/:id/fix',
    { config: { permission: { resource: 'task', verb: 'update' } }, schema: fixSchema },
    async (request, reply) => {
      const { row, store } = await found(request, services);
      const { principal } = request;
      const isTheirs = principal !== undefined && holdsRole(principal, [row.ownerRole], store);
      const who = await allowed(request, services, {
        row,
        store,
        owners: principal && isTheirs ? [actorNumber(principal)] : [row.owner],
      });
      const { note, evidence = [] } = request.body ?? {};
      const command = { do: 'fix', by: actorNumber(who), note, evidence } as const;
      return once(request, reply, services, async (transaction) =>
        change(transaction, services, { row, who, command }),
      );
    },
  );

  app.post<{ Params: { id: number }; Body: ChangeBody }>(
    '/v1/corrective-actions/:id/verify',
    { config: { permission: { resource: 'task', verb: 'review' } }, schema: verifySchema },
    async (request, reply) => {
      const { row, store } = await found(request, services);
      const who = await allowed(request, services, { row, store, owners: [row.fixedBy] });
      if (!holdsRole(who, [row.verifierRole], store))
        throw new Problem('task/wrong-role', { task: row.task, roles: row.verifierRole });
      const { note, decision } = request.body;
      const command = { do: decision === 'verified' ? 'verify' : 'reopen', by: actorNumber(who), note } as const;
      return once(request, reply, services, async (transaction) =>
        change(transaction, services, { row, who, command }),
      );
    },
  );
}

async function storesOf(request: FastifyRequest<{ Querystring: ListQuery }>, services: Services): Promise<string[]> {
  const { principal, query } = request;
  const chain = await services.live.read(services.database);
  const home = principal?.type === 'person' ? principal.store : undefined;
  const name = query.store ?? home;
  if (name !== undefined) {
    await authorize(request, { subject: subjectOf('store', name), store: chain.store(name) }, services);
    return [name];
  }
  const now = services.clock();
  const open = [...chain.stores()].filter((store) => principal && may(principal, READ, { store }, now));
  await authorize(request, { subject: 'corrective-actions', store: open[0] }, services);
  return open.map((store) => store.name);
}

async function found(
  request: FastifyRequest,
  services: Services,
): Promise<{ row: CorrectiveActionRow; store: LiveStore }> {
  const { id } = request.params as { id: number };
  const row = await findCorrectiveAction(services.database, id);
  const store = row && (await services.live.read(services.database)).store(row.store);
  if (!row || !store) throw new Problem('platform/not-found', { subject: `corrective-action/${id}` });
  return { row, store };
}

function allowed(
  request: FastifyRequest,
  services: Services,
  { row, store, owners }: { row: CorrectiveActionRow; store: LiveStore; owners: readonly (string | null)[] },
): Promise<Principal> {
  return authorize(request, { subject: `corrective-action/${row.id}`, store, owners }, services);
}

async function change(
  transaction: Parameters<Parameters<typeof once>[3]>[0],
  services: Services,
  { row: seen, who, command }: { row: CorrectiveActionRow; who: Principal; command: CorrectiveCommand },
): Promise<{ status: number; body: object }> {
  const now = services.clock();
  const row = (await lockCorrectiveAction(transaction, seen.id)) ?? seen;
  const step = stepCorrective(row, command, now);
  const subject = `corrective-action/${row.id}`;
  if (step.refused === 'own-work') throw new Problem('task/own-work', { task: row.task });
  if (step.refused)
    throw new Problem('corrective-action/not-now', {
      ...{ subject, command: command.do, state: row.state, allowed: step.allowed.join(', ') },
    });
  await saveCorrectiveAction(transaction, step.row);
  const { state, note } = step.row;
  const action = `corrective-action.${state}`;
  const data = { task: `task/${row.task}`, step: row.step, ...(note === null ? {} : { note }) };
  await insertJournal(transaction, [
    { at: now, actor: who.id, action, subject, store: row.store, outcome: 'done', data },
  ]);
  return { status: 200, body: toDocument(step.row) };
}

function toDocument(row: CorrectiveActionRow): object {
  const told = Object.entries(row).filter(
    ([name, value]) => value !== null && name in correctiveActionShape.properties,
  );
  return Object.fromEntries(told.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
}
