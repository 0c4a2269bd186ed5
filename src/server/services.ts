import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';

/** What routes work with. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
}
