import { randomUUID } from 'node:crypto';
import { insertJournal } from '../database/queries/journal.ts';
import { readSealed } from '../database/queries/journal-chain.ts';
import { readPlatform } from '../database/queries/platform.ts';
import {
  advanceWebhook,
  failWebhook,
  type LeasedWebhook,
  leaseWebhook,
  releaseWebhook,
} from '../database/queries/webhooks.ts';
import type { SealedEntry } from '../journal/chain.ts';
import type { Services } from '../services.ts';
import { eventSource, toCloudEvent } from './cloud-event.ts';
import { isForAudit, isWanted } from './event-filter.ts';
import { DEAD_AFTER_MS, retryDelay } from './retry-delay.ts';
import { sendWebhook } from './send-webhook.ts';
import { webhookHeaders } from './sign-webhook.ts';

/** So many events of one webhook, then it is the next one's turn. */
const TURN = 100;

/** Longer than one message takes with its timeout; whoever is killed in between keeps others waiting as long. */
const LEASE_MS = 15_000;

const GONE = 410;

/**
 * Delivers what waits, webhook after webhook, each in the order of its events. How far it has come is written after each event, so
 * that one who dies in between repeats the event and loses none.
 */
export async function deliverWebhooks(services: Services): Promise<void> {
  const { database, clock, tail } = services;
  for (;;) {
    const now = clock();
    const end = await tail.end();
    const lease = { lease: randomUUID(), until: leaseEnd(now) };
    const webhook = await leaseWebhook(database, lease, { now, end });
    if (!webhook) return;
    await takeTurn(webhook, services);
  }
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}

async function takeTurn(webhook: LeasedWebhook, services: Services): Promise<void> {
  const { database, clock } = services;
  const source = eventSource((await readPlatform(database)).id);
  let { cursor } = webhook;
  for (const entry of await readSealed(database, { after: webhook.cursor, limit: TURN })) {
    cursor = entry.position;
    if (!isWanted(entry, webhook) || (isForAudit(entry) && !webhook.audit)) continue;
    const failure = await send(webhook, entry, { source, services });
    if (failure !== undefined) return fail(webhook, { reason: failure, position: cursor }, services);
    const progress = { cursor, deliveredAt: clock(), until: leaseEnd(clock()) };
    if (!(await advanceWebhook(database, webhook, progress))) return;
  }
  await advanceWebhook(database, webhook, { cursor, deliveredAt: null, until: leaseEnd(clock()) });
  await releaseWebhook(database, webhook, clock());
}

/** Answers why it was not delivered. */
async function send(
  { url, secret }: LeasedWebhook,
  entry: SealedEntry,
  { source, services }: { readonly source: string; readonly services: Services },
): Promise<string | undefined> {
  const body = JSON.stringify(toCloudEvent(entry, source));
  const headers = webhookHeaders({ id: `evt_${entry.position}`, at: services.clock(), body }, secret);
  const answer = await sendWebhook({ url, headers, body }, services.webhookTargets);
  return typeof answer === 'number' && answer >= 200 && answer < 300 ? undefined : String(answer);
}

async function fail(
  webhook: LeasedWebhook,
  { reason, position }: { readonly reason: string; readonly position: number },
  { database, clock }: Services,
): Promise<void> {
  const at = clock();
  const since = webhook.failingSince ?? at;
  const isDead = reason === String(GONE) || at.getTime() - since.getTime() >= DEAD_AFTER_MS;
  const nextTryAt = new Date(at.getTime() + retryDelay(webhook.failures + 1, Math.random()));
  await database.transaction(async (transaction) => {
    await failWebhook(transaction, webhook, { reason, at, nextTryAt, isDead });
    if (!isDead) return;
    const entry = { at, actor: 'system/webhooks', action: 'webhook.died', subject: `webhook/${webhook.id}` } as const;
    await insertJournal(transaction, [{ ...entry, outcome: 'done', data: { reason, position } }]);
  });
}
