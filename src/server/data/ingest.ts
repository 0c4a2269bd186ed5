import { EVENT_SOURCES } from '../../kinds/metric/figures.ts';
import type { Clock } from '../clock.ts';
import { type EncodedBody, readBlocks } from '../configuration/change-blocks.ts';
import type { Database, Queries } from '../database/database.ts';
import { adoptFreshFigures } from '../database/queries/daily-figures.ts';
import { closeBatch, deleteBatch, moveFeed, openBatch } from '../database/queries/data-batches.ts';
import { collectFreshFigures } from '../database/queries/dataset-figures.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  applyStagedRows,
  collectTouchedDays,
  countCorrected,
  dropStagedRows,
  lastTouchedDay,
  listKnownStores,
  listTwice,
  lockDataset,
  stageRows,
} from '../database/queries/staged-rows.ts';
import { sqlState } from '../database/sql-state.ts';
import { finding } from '../directory/read-batch.ts';
import { Problem } from '../problem.ts';
import type { DataGround } from './copy-text.ts';
import type { Dataset } from './dataset.ts';
import { type DataFormat, readRows } from './read-rows.ts';
import { RowWriter } from './row-writer.ts';

/** What a batch did. */
export interface IngestResult {
  readonly batch: number;
  readonly rows: number;
  readonly created: number;
  readonly corrected: number;
  readonly unchanged: number;
}

export interface IngestRequest {
  readonly dataset: Dataset;
  readonly format: DataFormat;
  readonly body: EncodedBody;
  readonly ground: DataGround;
  /** Until this date nothing is missing. */
  readonly completeThrough?: string | undefined;
  /** Throws unless the caller may write to all of these stores. */
  readonly authorizeAll: (stores: ReadonlySet<string>) => Promise<string>;
}

/** As large as a million lines of receipts in the longer format, and then some. */
const MOST_BYTES = 536_870_912;

/** The database cannot update a row twice in one statement. */
const TWICE = '21000';

/** Takes in a batch: all of it or nothing. What is the same is not written again; what differs supersedes what was there. */
export async function ingest(
  request: IngestRequest,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Promise<IngestResult> {
  const { dataset, body, format, ground, authorizeAll } = request;
  const batch = await openBatch(database, dataset.name, clock());
  const writer = new RowWriter(dataset, ground);
  try {
    const rows = readRows(readBlocks(body, { limit: MOST_BYTES }), format, writer);
    await stageRows(database, { dataset, batch, rows });
    refuse(writer);
    const stores = new Set([...writer.stores, ...(await storesBefore(database, dataset, batch))]);
    const actor = await authorizeAll(stores);
    return await database
      .transaction((transaction) => apply(transaction, request, { batch, rows: writer.count, actor, now: clock() }))
      .catch((error: unknown) => explainTwice(error, { database, dataset, batch }));
  } catch (error) {
    await deleteBatch(database, batch).catch(() => {});
    throw error;
  } finally {
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

interface Staged {
  readonly batch: number;
  readonly rows: number;
  readonly actor: string;
  readonly now: Date;
}

async function apply(
  transaction: Queries,
  { dataset, completeThrough }: IngestRequest,
  { batch, rows, actor, now }: Staged,
): Promise<IngestResult> {
  await lockDataset(transaction, dataset);
  const written = await applyStagedRows(transaction, dataset, batch);
  const corrected = await countCorrected(transaction, batch);
  const created = written - corrected;
  if (written > 0) {
    await collectTouchedDays(transaction, dataset, batch);
    await collectFreshFigures(transaction, dataset.name);
    await adoptFreshFigures(transaction, now);
    // Whoever tells what happened on a day has told of the days before.
    const told = EVENT_SOURCES.has(dataset.name) ? await lastTouchedDay(transaction) : undefined;
    if (told !== undefined) await moveFeed(transaction, dataset.name, told, now);
  }
  if (completeThrough !== undefined) await moveFeed(transaction, dataset.name, completeThrough, now);
  await closeBatch(transaction, batch, { rows, created, corrected, actor }, now);
  if (written > 0 || completeThrough !== undefined) {
    const subject = `data/${dataset.name}`;
    const data = { batch, rows, created, corrected, ...(completeThrough === undefined ? {} : { completeThrough }) };
    await insertJournal(transaction, [{ at: now, actor, action: 'data.received', subject, outcome: 'done', data }]);
  }
  return { batch, rows, created, corrected, unchanged: rows - written };
}

async function explainTwice(
  error: unknown,
  { database, dataset, batch }: { database: Database; dataset: Dataset; batch: number },
): Promise<never> {
  if (sqlState(error) !== TWICE) throw error;
  const column = dataset.columns[dataset.keySize - 1]?.name ?? '';
  const rows = await listTwice(database, dataset, batch);
  const findings = rows.map((row) => finding('batch/twice', { row, column }));
  throw new Problem('platform/batch-refused', { findings: findings.length }, findings);
}
