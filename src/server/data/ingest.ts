import { EVENT_SOURCES } from '../../kinds/metric/figures.ts';
import type { Clock } from '../clock.ts';
import type { Database, Queries } from '../database/database.ts';
import { adoptFreshFigures } from '../database/queries/daily-figures.ts';
import { closeBatch, moveFeed } from '../database/queries/data-batches.ts';
import { collectFreshFigures } from '../database/queries/dataset-figures.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  applyStagedRows,
  collectTouchedDays,
  countCorrected,
  lastTouchedDay,
  listTwice,
  lockDataset,
} from '../database/queries/staged-rows.ts';
import { sqlState } from '../database/sql-state.ts';
import { finding } from '../directory/read-batch.ts';
import { Problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import { type SentRows, type StagedBatch, withStagedRows } from './staged-batch.ts';

/** What a batch did. */
export interface IngestResult {
  readonly batch: number;
  readonly rows: number;
  readonly created: number;
  readonly corrected: number;
  readonly unchanged: number;
}

export interface IngestRequest extends SentRows {
  /** Until this date nothing is missing. */
  readonly completeThrough?: string | undefined;
}

/** The database cannot update a row twice in one statement. */
const TWICE = '21000';

/** Takes in a batch: all of it or nothing. What is the same is not written again; what differs supersedes what was there. */
export async function ingest(
  request: IngestRequest,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Promise<IngestResult> {
  const { dataset } = request;
  return withStagedRows(request, { database, clock }, (staged) =>
    database
      .transaction((transaction) => apply(transaction, request, staged))
      .catch((error: unknown) => explainTwice(error, { database, dataset, batch: staged.batch })),
  );
}

async function apply(
  transaction: Queries,
  { dataset, completeThrough }: IngestRequest,
  { batch, rows, actor, now }: StagedBatch,
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
