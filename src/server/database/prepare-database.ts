import { randomUUID } from 'node:crypto';
import { listingDigest } from '../../model/listing.ts';
import { GENESIS_HASH } from '../../model/revision.ts';
import { newToken, tokenHash } from '../access/token.ts';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { putBootstrapToken } from './queries/access-tokens.ts';
import { createPlatform } from './queries/platform.ts';

export interface PrepareOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** An administrator token that shall work from now on; without it a new platform makes one. */
  readonly administratorToken?: string;
}

/**
 * Brings a database to this program's schema and, the first time, makes it a platform: an id and one administrator
 * token, which is answered this once and never again.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<{ readonly bootstrapToken?: string }> {
  const { database, clock } = options;
  await migrate(database, clock());
  const digest = listingDigest(new Map());
  const id = randomUUID();
  const made = newToken();
  const isNew = await database.transaction(async (queries) => {
    const created = await createPlatform(queries, { id, createdAt: clock(), hash: GENESIS_HASH, digest });
    const token = options.administratorToken ?? (created ? made : undefined);
    if (token) await putBootstrapToken(queries, tokenHash(token), clock());
    return created;
  });
  return isNew ? { bootstrapToken: options.administratorToken ?? made } : {};
}
