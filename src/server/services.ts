import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
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
}

/** The services on one database. */
export function createServices(database: Database, clock: Clock): Services {
  return { database, clock, live: new LiveChainReader(), pinned: new PinnedDocuments() };
}
