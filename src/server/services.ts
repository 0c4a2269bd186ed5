import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import { JournalTail } from './events/journal-tail.ts';
import type { WebhookTargets } from './events/webhook-target.ts';
import { LiveChainReader } from './live/live-chain-reader.ts';
import { PinnedDocuments } from './live/pinned-documents.ts';

/** What routes and jobs work with. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  /** The configuration as it is now. */
  readonly live: LiveChainReader;
  /** Resources as they were. */
  readonly pinned: PinnedDocuments;
  /** Tells when something has happened. */
  readonly tail: JournalTail;
  readonly webhookTargets: WebhookTargets;
}

/** The services on one database. */
export function createServices(database: Database, clock: Clock, webhookTargets: WebhookTargets = 'public'): Services {
  const live = new LiveChainReader();
  return { database, clock, live, pinned: new PinnedDocuments(), tail: new JournalTail(database), webhookTargets };
}
