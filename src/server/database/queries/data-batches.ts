import type { Queries } from '../database.ts';

/** Notes that a batch is coming; answers its number. */
export async function openBatch(queries: Queries, dataset: string, now: Date): Promise<number> {
  const rows = await queries.query<{ id: number }>(
    'INSERT INTO data_batches (dataset, received_at) VALUES ($1, $2) RETURNING id',
    [dataset, now],
  );
  if (!rows[0]) throw new Error('the batch got no number');
  return rows[0].id;
}

export interface BatchCounts {
  readonly rows: number;
  readonly created: number;
  readonly corrected: number;
  readonly actor: string;
}

/** The batch counts from now on. */
export async function closeBatch(queries: Queries, id: number, counts: BatchCounts, now: Date): Promise<void> {
  const { rows, created, corrected, actor } = counts;
  await queries.execute(
    'UPDATE data_batches SET applied_at = $2, row_count = $3, created = $4, corrected = $5, actor = $6 WHERE id = $1',
    [id, now, rows, created, corrected, actor],
  );
}

/** Batches of which nothing was heard for long: their sender is gone. */
export async function listAbandonedBatches(queries: Queries, before: Date): Promise<number[]> {
  const rows = await queries.query<{ id: number }>(
    'SELECT id FROM data_batches WHERE applied_at IS NULL AND received_at < $1 ORDER BY id LIMIT 1000',
    [before],
  );
  return rows.map(({ id }) => id);
}

export async function deleteBatch(queries: Queries, id: number): Promise<void> {
  await queries.execute('DELETE FROM data_batches WHERE id = $1 AND applied_at IS NULL', [id]);
}

/** Says until when a source has told everything; it never takes that back. */
export async function moveFeed(queries: Queries, source: string, completeThrough: string, now: Date): Promise<void> {
  await queries.execute(
    `INSERT INTO data_feeds (source, complete_through, known_at) SELECT $1, $2::date, $3
     WHERE NOT EXISTS (SELECT 1 FROM data_feeds WHERE source = $1 AND complete_through >= $2::date)
     ON CONFLICT (source, known_at) DO UPDATE SET complete_through = excluded.complete_through`,
    [source, completeThrough, now],
  );
}
