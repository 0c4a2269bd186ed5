import type { Clock } from '../clock.ts';
import { type EncodedBody, readBlocks } from '../configuration/change-blocks.ts';
import type { Database } from '../database/database.ts';
import { deleteBatch, openBatch } from '../database/queries/data-batches.ts';
import { dropStagedRows, listKnownStores, stageRows } from '../database/queries/staged-rows.ts';
import { Problem } from '../problem.ts';
import type { DataGround } from './copy-text.ts';
import type { Dataset } from './dataset.ts';
import { type DataFormat, readRows } from './read-rows.ts';
import { RowWriter } from './row-writer.ts';

/** Rows as they come from another system. */
export interface SentRows {
  readonly dataset: Dataset;
  readonly format: DataFormat;
  readonly body: EncodedBody;
  readonly ground: DataGround;
  /** Throws unless the caller may write to all of these stores; answers who it is. */
  readonly authorizeAll: (stores: ReadonlySet<string>) => Promise<string>;
}

/** Rows that wait in a table of their own. */
export interface StagedBatch {
  readonly batch: number;
  readonly rows: number;
  readonly actor: string;
  readonly now: Date;
}

/** As large as a million lines of receipts in the longer format, and then some. */
const MOST_BYTES = 536_870_912;

/** Takes rows in, all of them sound and allowed, for some work; what they were staged in goes away with it. */
export async function withStagedRows<Result>(
  { dataset, body, format, ground, authorizeAll }: SentRows,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  work: (staged: StagedBatch) => Promise<Result>,
): Promise<Result> {
  const batch = await openBatch(database, dataset.name, clock());
  const writer = new RowWriter(dataset, ground);
  try {
    const rows = readRows(readBlocks(body, { limit: MOST_BYTES }), format, writer);
    await stageRows(database, { dataset, batch, rows });
    refuse(writer);
    const stores = new Set([...writer.stores, ...(await storesBefore(database, dataset, batch))]);
    const actor = await authorizeAll(stores);
    return await work({ batch, rows: writer.count, actor, now: clock() });
  } finally {
    // A batch that counts is closed by now, and stays.
    await deleteBatch(database, batch).catch(() => {});
    await dropStagedRows(database, batch).catch(() => {});
  }
}

function refuse({ findings }: RowWriter): void {
  if (findings.length > 0)
    throw new Problem('platform/batch-refused', { findings: findings.length }, findings.slice(0, 1000));
}

/** Where the store is no part of the key, a row may come from another one. */
async function storesBefore(database: Database, dataset: Dataset, batch: number): Promise<readonly string[]> {
  const isInKey = dataset.columns.slice(0, dataset.keySize).some(({ type }) => type === 'store');
  return isInKey ? [] : listKnownStores(database, dataset, batch);
}
