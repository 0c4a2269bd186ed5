import type { Queries } from '../database.ts';

/** Where the platform stands. */
export interface PlatformRow {
  readonly id: string;
  readonly revision: number;
  /** Hash of the history's last entry. */
  readonly hash: string;
  readonly digest: string;
  readonly counts: Readonly<Record<string, number>>;
}

const COLUMNS = 'id, revision, hash, digest, counts';

export async function readPlatform(queries: Queries): Promise<PlatformRow> {
  return only(await queries.query<PlatformRow>(`SELECT ${COLUMNS} FROM platform`));
}

/** Reads the row and keeps every other commit waiting until this transaction ends. */
export async function lockPlatform(queries: Queries): Promise<PlatformRow> {
  return only(await queries.query<PlatformRow>(`SELECT ${COLUMNS} FROM platform FOR UPDATE`));
}

/** Makes the platform's row; answers false when there is one. */
export async function createPlatform(
  queries: Queries,
  platform: Omit<PlatformRow, 'revision' | 'counts'> & { readonly createdAt: Date },
): Promise<boolean> {
  const inserted = await queries.execute(
    `INSERT INTO platform (id, created_at, revision, hash, digest, counts) VALUES ($1, $2, 0, $3, $4, '{}')
     ON CONFLICT (singleton) DO NOTHING`,
    [platform.id, platform.createdAt, platform.hash, platform.digest],
  );
  return inserted === 1;
}

export async function updatePlatform(queries: Queries, platform: Omit<PlatformRow, 'id'>): Promise<void> {
  await queries.execute('UPDATE platform SET revision = $1, hash = $2, digest = $3, counts = $4', [
    platform.revision,
    platform.hash,
    platform.digest,
    JSON.stringify(platform.counts),
  ]);
}

function only(rows: PlatformRow[]): PlatformRow {
  if (!rows[0]) throw new Error('the platform table is empty: prepareDatabase was not run');
  return rows[0];
}
