import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import {
  collectDifferences,
  collectMismatches,
  countDifferences,
  type DifferentRow,
  listDifferences,
} from '../database/queries/compare-rows.ts';
import { adoptFreshFigures } from '../database/queries/daily-figures.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { type SentRows, withStagedRows } from './staged-batch.ts';

/** How what the platform knows agrees with its source. */
export interface Reconciliation {
  readonly rows: number;
  /** Rows that the platform has not got. */
  readonly missing: number;
  /** Rows that the source has not got, of the same stores and days. */
  readonly surplus: number;
  /** Rows that say something else. */
  readonly different: number;
  readonly items: readonly DifferentRow[];
}

/** Rows told one by one; whoever has more of them has another problem. */
const NAMED = 1000;

/** Holds a source's rows against what is known of the same stores and days. Changes no row; the number of differences is a metric's value. */
export function reconcile(
  sent: SentRows,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Promise<Reconciliation> {
  const { dataset, ground } = sent;
  return withStagedRows(sent, { database, clock }, ({ batch, rows, actor, now }) =>
    database.transaction(async (transaction) => {
      await collectDifferences(transaction, dataset, batch);
      const counts = new Map((await countDifferences(transaction)).map((one) => [one.difference, one.count]));
      const items = await listDifferences(transaction, dataset, NAMED);
      const { mismatches } = dataset;
      if (mismatches !== undefined && ground.metrics.has(mismatches)) {
        await collectMismatches(transaction, mismatches);
        await adoptFreshFigures(transaction, now);
      }
      const [missing = 0, surplus = 0, different = 0] = (['missing', 'surplus', 'different'] as const).map((one) =>
        counts.get(one),
      );
      const [subject, data] = [`data/${dataset.name}`, { rows, missing, surplus, different }];
      await insertJournal(transaction, [{ at: now, actor, action: 'data.reconciled', subject, outcome: 'done', data }]);
      return { rows, missing, surplus, different, items };
    }),
  );
}
