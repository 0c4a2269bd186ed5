import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Database, Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { Problem } from '../problem.ts';

/** What an import works with. */
export interface ImportContext {
  readonly database: Database;
  /** The configuration that stores and regions are looked up in. */
  readonly chain: LiveChain;
  readonly now: Date;
  /** As the journal names them. */
  readonly actor: string;
}

/** What an import did. `left` counts people who left, or rows that were taken away. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly left: number;
}

/** Refuses a batch in which anything is wrong, with all of it. */
export function refuseFindings(findings: readonly Diagnostic[]): void {
  if (findings.length > 0)
    throw new Problem('platform/batch-refused', { findings: findings.length }, findings.slice(0, 1000));
}

/** Writes down an import that changed something. */
export async function journalImport(
  transaction: Queries,
  sort: string,
  result: ImportResult,
  { actor, now }: ImportContext,
): Promise<void> {
  const { created, updated, left } = result;
  if (created + updated + left === 0) return;
  const subject = `directory/${sort}`;
  const data = { ...result };
  await insertJournal(transaction, [{ at: now, actor, action: 'directory.imported', subject, outcome: 'done', data }]);
}
