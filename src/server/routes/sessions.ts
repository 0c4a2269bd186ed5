import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerToken, personOf } from '../access/authenticate.ts';
import { authorize } from '../access/authorize.ts';
import { may } from '../access/may.ts';
import { personPrincipal } from '../access/person.ts';
import { hashSecret } from '../access/secret.ts';
import { makeSignInCode, signIn } from '../access/sign-in.ts';
import { newToken, tokenHash } from '../access/token.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { putPin } from '../database/queries/pins.ts';
import {
  deleteSession,
  findSession,
  insertSession,
  type KnownSession,
  listSessions,
} from '../database/queries/sessions.ts';
import { findStaff } from '../database/queries/staff.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import * as schemas from './session-schemas.ts';

const DAY_MS = 86_400_000;

/** Signing in and out. */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock } = services;

  app.post<{ Body: { employeeNumber: string } }>(
    '/v1/sign-in/codes',
    { config: { scope: 'anybody' }, schema: schemas.codeSchema },
    async (request, reply) => {
      const { employeeNumber } = request.body;
      const made = { employeeNumber, ...(await authorizeCode(request, employeeNumber, services)), now: clock() };
      const { code, expiresAt } = await makeSignInCode(database, made);
      return reply.code(201).send({ code, expiresAt: expiresAt.toISOString() });
    },
  );

  app.post<{ Body: { employeeNumber: string; code: string; device: string } }>(
    '/v1/sessions',
    { config: { scope: 'public', rateLimit: { max: 60, timeWindow: 60_000 } }, schema: schemas.signInSchema },
    async (request, reply) => {
      const { expiresAt, ...session } = await signIn(database, { ...request.body, now: clock() });
      return reply.code(201).send({ ...session, expiresAt: expiresAt.toISOString() });
    },
  );

  app.get('/v1/sessions', { config: { scope: 'anybody' }, schema: schemas.listSchema }, async (request) => {
    const { employeeNumber } = personOf(request);
    const current = await currentSession(request, services);
    const sessions = await listSessions(database, employeeNumber, clock());
    const items = sessions.map(({ id, kind, device, createdAt, expiresAt }) => ({
      ...{ id, kind, device, current: id === current?.id },
      ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    }));
    return { employeeNumber, items };
  });

  app.delete(
    '/v1/sessions',
    { config: { scope: 'anybody' }, schema: schemas.signOutSchema },
    async (request, reply) => {
      const current = await currentSession(request, services);
      if (current) await end(request, current.id, services);
      return reply.code(204).send();
    },
  );

  app.delete<{ Params: { id: number } }>(
    '/v1/sessions/:id',
    { config: { scope: 'anybody' }, schema: schemas.endSchema },
    async (request, reply) => {
      await end(request, request.params.id, services);
      return reply.code(204).send();
    },
  );
}

/** What people set for themselves, signed in by themselves: neither through a token of theirs nor on a shared device. */
export function personalRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock } = services;

  app.post<{ Body: { name: string; expiresInDays: number } }>(
    '/v1/personal-tokens',
    { config: { scope: 'anybody' }, schema: schemas.personalTokenSchema },
    async (request, reply) => {
      const { employeeNumber, id: actor } = await requireSession(request, services);
      const { name: device, expiresInDays } = request.body;
      const token = newToken();
      const at = clock();
      const expiresAt = new Date(at.getTime() + expiresInDays * DAY_MS);
      await database.transaction(async (transaction) => {
        const session = {
          hash: tokenHash(token),
          employeeNumber,
          device,
          createdAt: at,
          expiresAt,
          kind: 'token',
        } as const;
        await insertSession(transaction, session);
        const entry = { at, actor, action: 'personal-token.created', subject: actor, outcome: 'done' } as const;
        await insertJournal(transaction, [{ ...entry, data: { name: device } }]);
      });
      return reply.code(201).send({ token, expiresAt: expiresAt.toISOString() });
    },
  );

  app.put<{ Body: { pin: string } }>(
    '/v1/pin',
    { config: { scope: 'anybody' }, schema: schemas.pinSchema },
    async (request, reply) => {
      const { employeeNumber, id: actor } = await requireSession(request, services);
      const secret = await hashSecret(request.body.pin);
      await database.transaction(async (transaction) => {
        await putPin(transaction, employeeNumber, secret);
        await insertJournal(transaction, [{ at: clock(), actor, action: 'pin.set', subject: actor, outcome: 'done' }]);
      });
      return reply.code(204).send();
    },
  );
}

/**
 * Lets in who runs the roster of the person's store, or keeps the directory. Whoever gets a code for an administrator could become
 * one, so for those the roster is not enough.
 */
async function authorizeCode(
  request: FastifyRequest,
  employeeNumber: string,
  services: Services,
): Promise<{ readonly actor: string; readonly store?: string }> {
  const { database, live, clock } = services;
  const chain = await live.read(database);
  const staff = await findStaff(database, employeeNumber);
  const store = staff?.store ? chain.store(staff.store) : undefined;
  const object = { subject: `staff/${employeeNumber}`, store, owners: [employeeNumber] };
  const today = clock();
  const holdings = staff ? personPrincipal(staff, chain, today.toISOString().slice(0, 10)).holdings : [];
  const isAdministrator = holdings.some(({ role }) => chain.get('role', role)?.spec.administrator);
  const roster = { resource: 'roster', verb: 'update' } as const;
  const { principal } = request;
  const isByRoster = principal && store && !isAdministrator && may(principal, roster, object, today);
  const permission = isByRoster ? roster : ({ resource: 'user', verb: 'update' } as const);
  const { id: actor } = await authorize(request, object, services, permission);
  if (!staff || staff.status === 'left') throw new Problem('platform/not-found', { employee: employeeNumber });
  return { actor, ...(store ? { store: store.name } : {}) };
}

function currentSession(request: FastifyRequest, { database }: Services): Promise<KnownSession | undefined> {
  return findSession(database, tokenHash(bearerToken(request) ?? ''));
}

async function requireSession(request: FastifyRequest, services: Services) {
  const person = personOf(request);
  if ((await currentSession(request, services))?.kind !== 'session') throw new Problem('platform/person-needed');
  return person;
}

async function end(request: FastifyRequest, id: number, { database, clock }: Services): Promise<void> {
  const { employeeNumber, id: actor } = personOf(request);
  await database.transaction(async (transaction) => {
    if (!(await deleteSession(transaction, employeeNumber, id)))
      throw new Problem('platform/not-found', { session: id });
    await insertJournal(transaction, [
      { at: clock(), actor, action: 'session.ended', subject: actor, outcome: 'done' },
    ]);
  });
}
