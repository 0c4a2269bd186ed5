import { may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { readSealed } from '../database/queries/journal-chain.ts';
import { readPlatform } from '../database/queries/platform.ts';
import type { SealedEntry } from '../journal/chain.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { Services } from '../services.ts';
import { eventSource, toCloudEvent } from './cloud-event.ts';
import { type EventFilter, isForAudit, isWanted } from './event-filter.ts';

const BATCH = 200;
const HEARTBEAT_MS = 15_000;

export interface Listener {
  readonly filter: EventFilter;
  /** The position after which they want events. */
  readonly after: number;
  /** Who they are by now; fails when they have left or their token has ended. */
  identify(): Promise<Principal>;
  readonly signal: AbortSignal;
}

/**
 * Events as server-sent events, from a position on and then as they happen. Each is sent only to whoever may see it at that moment.
 * Between events a heartbeat tells how far the listener is, so that a resumed stream does not look again at what it skipped.
 */
export async function* eventStream(
  { filter, after, identify, signal }: Listener,
  services: Services,
): AsyncGenerator<string> {
  const { database, tail, live, clock } = services;
  const source = eventSource((await readPlatform(database)).id);
  let position = after;
  yield `retry: 1000\nid: ${position}\n: open\n\n`;
  while (!signal.aborted) {
    const entries = await readSealed(database, { after: position, limit: BATCH });
    if (entries.length === 0) {
      await tail.wait(position, HEARTBEAT_MS, signal);
      if (tail.isPast(position) || signal.aborted) continue;
      await identify();
      yield `id: ${position}\n: alive\n\n`;
      continue;
    }
    const reader = await identify();
    const chain = await live.read(database);
    const shown = entries.filter((entry) => isWanted(entry, filter) && maySee(reader, entry, chain, clock()));
    position = entries.at(-1)?.position ?? position;
    const messages = shown.map(
      (entry) => `id: ${entry.position}\ndata: ${JSON.stringify(toCloudEvent(entry, source))}\n\n`,
    );
    if (messages.length > 0) yield messages.join('');
  }
}

/** What happens in a store is for those who read its reports; what concerns people's access or the chain, for the audit trail's. */
function maySee(reader: Principal, entry: SealedEntry, chain: LiveChain, today: Date): boolean {
  const store = entry.store === null ? undefined : chain.store(entry.store);
  const resource = isForAudit(entry) || !store ? 'audit-log' : 'report';
  return may(reader, { resource, verb: 'read' }, { store }, today);
}
