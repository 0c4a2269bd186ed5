import type { Queries } from '../database.ts';

/**
 * Makes `fresh_figures` what is known of their days: what differs gets a new version, and the old one stays for questions about the
 * past. Answers how many days differ.
 */
export async function adoptFreshFigures(queries: Queries, now: Date): Promise<number> {
  // What two versions of one moment said in between was never known to anybody.
  await queries.execute(
    `DELETE FROM daily_figures AS known USING fresh_figures AS fresh
     WHERE ${SAME_DAY} AND known.known_at >= $1 AND known.figures IS DISTINCT FROM fresh.figures`,
    [now],
  );
  const superseded = await queries.execute(
    `UPDATE daily_figures AS known SET superseded_at = $1 FROM fresh_figures AS fresh
     WHERE ${SAME_DAY} AND known.figures IS DISTINCT FROM fresh.figures`,
    [now],
  );
  const written = await queries.execute(
    `INSERT INTO daily_figures (source, store, date, figures, known_at)
     SELECT source, store, date, figures, $1 FROM fresh_figures WHERE figures IS NOT NULL
     ORDER BY source, date, store
     ON CONFLICT (source, store, date, superseded_at) DO NOTHING`,
    [now],
  );
  // Never merged with what stands there: see `changed_days`.
  if (superseded + written > 0)
    await queries.execute('INSERT INTO changed_days (source, date) SELECT DISTINCT source, date FROM fresh_figures');
  return Math.max(superseded, written);
}

const SAME_DAY = `known.source = fresh.source AND known.store = fresh.store AND known.date = fresh.date
  AND known.superseded_at = 'infinity'`;
