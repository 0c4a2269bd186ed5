import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { actorNumber, rolesIn } from '../access/holds-role.ts';
import { may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import {
  type FeedbackRow,
  type FeedbackState,
  findFeedback,
  insertFeedback,
  listFeedback,
  lockFeedback,
  saveFeedback,
} from '../database/queries/feedback.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { findTask } from '../database/queries/worked-tasks.ts';
import { allowedOn, type FeedbackCommand, stepFeedback } from '../feedback/feedback-life.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import * as schemas from './feedback-schemas.ts';

const READ = { resource: 'feedback', verb: 'read' } as const;

interface SendBody {
  readonly kind: FeedbackRow['kind'];
  readonly message: string;
  readonly task?: number;
  readonly page?: string;
  readonly appVersion?: string;
  readonly anonymous: boolean;
}

interface StepBody {
  readonly topic?: string;
  readonly decision?: 'planned' | 'declined';
  readonly note?: string;
  readonly subject?: string;
  readonly metric?: string;
  readonly commit?: string;
  readonly revision?: number;
  readonly release?: string;
}

/** What people in stores say, and what became of it (R062, R093). */
export function feedbackRoutes(app: FastifyInstance, services: Services): void {
  sendRoute(app, services);
  listRoute(app, services);
  stepRoute(app, services, { name: 'triage', verb: 'review', schema: schemas.triageSchema, command: triageOf });
  stepRoute(app, services, { name: 'decide', verb: 'update', schema: schemas.decideSchema, command: decisionOf });
  stepRoute(app, services, { name: 'ship', verb: 'update', schema: schemas.shipSchema, command: shipmentOf });
  stepRoute(app, services, { name: 'told', verb: 'read', schema: schemas.toldSchema, command: () => ({ do: 'tell' }) });
}

function sendRoute(app: FastifyInstance, services: Services): void {
  app.post<{ Body: SendBody }>(
    '/v1/feedback',
    { config: { permission: { resource: 'feedback', verb: 'create' } }, schema: schemas.sendSchema },
    async (request, reply) => {
      const { kind, message, task = null, page = null, appVersion = null, anonymous } = request.body;
      const { principal } = request;
      const chain = await services.live.read(services.database);
      const home = principal?.type === 'person' ? principal.store : undefined;
      const store = home === undefined ? undefined : chain.store(home);
      const owners = principal ? [actorNumber(principal)] : [];
      const who = await authorize(request, { subject: 'feedback', store, owners }, services);
      if (task !== null && !(await findTask(services.database, task)))
        throw new Problem('platform/not-found', { subject: `task/${task}` });
      const sender = anonymous ? null : actorNumber(who);
      // Who is the only one of their role would be known by it.
      const roles = !anonymous && store && who.type === 'person' ? rolesIn(who, store) : [];
      const receivedAt = services.clock();
      const said = { receivedAt, store: home ?? null, sender, roles, kind, message, task, page, appVersion };
      const keep = async (transaction: Queries) => {
        const row = await insertFeedback(transaction, said);
        const actor = anonymous ? 'anybody' : who.id;
        const entry = { at: receivedAt, actor, subject: `feedback/${row.id}`, store: home, outcome: 'done' } as const;
        await insertJournal(transaction, [{ ...entry, action: 'feedback.received', data: { kind } }]);
        return { status: 201, body: toDocument(row) };
      };
      // The answer to a key would be kept with the name of whoever sent it.
      if (anonymous) return reply.code(201).send((await services.database.transaction(keep)).body);
      return once(request, reply, services, keep);
    },
  );
}

function listRoute(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { state?: FeedbackState; after: number; limit: number } }>(
    '/v1/feedback',
    { config: { permission: READ }, schema: schemas.listSchema },
    async (request) => {
      const { state, after, limit } = request.query;
      const scope = await scopeOf(request, services);
      const rows = await listFeedback(services.database, { ...scope, state, after, limit });
      const last = rows.at(-1);
      return { items: rows.map(toDocument), ...(last && rows.length === limit ? { next: last.id } : {}) };
    },
  );
}

/** Everything for whoever may see the chain's, the stores that somebody may see, or their own. */
async function scopeOf(
  request: FastifyRequest,
  services: Services,
): Promise<{ elsewhere: boolean; stores?: readonly string[]; sender?: string }> {
  const { principal } = request;
  const now = services.clock();
  if (principal && may(principal, READ, {}, now)) {
    await authorize(request, { subject: 'feedback' }, services);
    return { elsewhere: true };
  }
  const chain = await services.live.read(services.database);
  const open = [...chain.stores()].filter((store) => principal && may(principal, READ, { store }, now));
  if (open.length > 0) {
    await authorize(request, { subject: 'feedback', store: open[0] }, services);
    return { stores: open.map(({ name }) => name), elsewhere: false };
  }
  const sender = principal ? actorNumber(principal) : '';
  const home = principal?.type === 'person' && principal.store !== undefined ? chain.store(principal.store) : undefined;
  await authorize(request, { subject: 'feedback', store: home, owners: [sender] }, services);
  return { sender, elsewhere: false };
}

interface FeedbackButton {
  readonly name: string;
  readonly verb: 'review' | 'update' | 'read';
  readonly schema: object;
  command(body: StepBody, by: string): FeedbackCommand;
}

function stepRoute(app: FastifyInstance, services: Services, { name, verb, schema, command }: FeedbackButton): void {
  app.post<{ Params: { id: number }; Body: StepBody | undefined }>(
    `/v1/feedback/:id/${name}`,
    { config: { permission: { resource: 'feedback', verb } }, schema },
    async (request, reply) => {
      const { id } = request.params;
      const found = await findFeedback(services.database, id);
      const chain = await services.live.read(services.database);
      const store = found?.store ? chain.store(found.store) : undefined;
      const subject = `feedback/${id}`;
      const who = await authorize(request, { subject, store, owners: [found?.sender ?? null] }, services);
      if (!found) throw new Problem('platform/not-found', { subject });
      requireSender(name, found, who);
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const row = (await lockFeedback(transaction, id)) ?? found;
        const step = stepFeedback(row, command(request.body ?? {}, actorNumber(who)), now);
        if (step.refused)
          throw new Problem('feedback/not-now', {
            subject,
            command: name,
            state: row.state,
            allowed: step.allowed.join(', '),
          });
        await saveFeedback(transaction, step.row);
        const { state, commit, revision, release } = step.row;
        const data = { state, ...(state === 'shipped' ? { commit, revision, release, to: row.sender } : {}) };
        const entry = { at: now, actor: who.id, subject, store: row.store ?? undefined, outcome: 'done' } as const;
        await insertJournal(transaction, [{ ...entry, action: `feedback.${state}`, data }]);
        return { status: 200, body: toDocument(step.row) };
      });
    },
  );
}

/** Nobody reads the answer in another's place. */
function requireSender(name: string, { id, sender }: FeedbackRow, who: Principal): void {
  if (name === 'told' && sender !== actorNumber(who))
    throw new Problem('platform/not-allowed', { actor: who.id, action: 'feedback.tell', subject: `feedback/${id}` });
}

function triageOf({ topic = '' }: StepBody, by: string): FeedbackCommand {
  return { do: 'triage', by, topic };
}

function decisionOf({ decision, note = '', subject, metric }: StepBody, by: string): FeedbackCommand {
  return decision === 'declined' ? { do: 'decline', by, note } : { do: 'plan', by, note, subject, metric };
}

function shipmentOf({ commit, revision, release, note }: StepBody, by: string): FeedbackCommand {
  return { do: 'ship', by, commit, revision, release, note };
}

function toDocument(row: FeedbackRow): object {
  const told = Object.entries(row).filter(([, value]) => value !== null);
  const document = told.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]);
  return { ...Object.fromEntries(document), allowed: allowedOn(row.state) };
}
