import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queries } from './database/database.ts';
import { keepAnswer, readAnswer, takeKey } from './database/queries/idempotency-keys.ts';
import { gatherJournal, writeGathered } from './database/queries/journal.ts';
import { contentHash } from './evidence/content-hash.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

/** What a request is answered. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
}

/** Of a request that may be sent twice: a double tap, a retry after a lost answer. */
export const idempotencyHeaders = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 8,
      maxLength: 200,
      description:
        'The same key and request again get the same answer, and nothing happens twice. Kept for three days.',
    },
  },
};

/**
 * Does a request's work in one transaction, and only once for each `Idempotency-Key` of its caller. A refusal undoes the work and is
 * not kept: the request may be sent again.
 */
export async function once(
  request: FastifyRequest,
  reply: FastifyReply,
  { database, clock }: Services,
  work: (transaction: Queries) => Promise<Outcome>,
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key'];
  const actor = request.principal?.id ?? '';
  const { status, body } = await database.transaction(async (transaction): Promise<Outcome> => {
    if (typeof key !== 'string') return workOn(transaction, work);
    const digest = digestOf(request);
    if (await takeKey(transaction, { actor, key, request: digest, at: clock() })) {
      const outcome = await workOn(transaction, work);
      await keepAnswer(transaction, actor, key, { status: outcome.status, body: outcome.body });
      return outcome;
    }
    const kept = await readAnswer(transaction, actor, key);
    if (!kept || kept.request !== digest) throw new Problem('platform/idempotency-key-reused', { key });
    return kept;
  });
  return reply.code(status).send(body ?? undefined);
}

async function workOn(transaction: Queries, work: (transaction: Queries) => Promise<Outcome>): Promise<Outcome> {
  gatherJournal(transaction);
  const outcome = await work(transaction);
  await writeGathered(transaction);
  return outcome;
}

/**
 * What this very request was answered before, for work after which its caller may not do it again: who gave a task away and lost the
 * answer, asks once more. Undefined when it is new.
 */
export async function answeredBefore(
  request: FastifyRequest,
  reply: FastifyReply,
  { database }: Services,
): Promise<FastifyReply | undefined> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !request.principal) return undefined;
  const kept = await readAnswer(database, request.principal.id, key);
  if (!kept || kept.request !== digestOf(request)) return undefined;
  // They might when they did.
  request.isAuthorized = true;
  return reply.code(kept.status).send(kept.body ?? undefined);
}

function digestOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url} `)
    .update(Buffer.isBuffer(body) ? contentHash(body) : JSON.stringify(body ?? null))
    .digest('hex');
}
