import type { Queries } from '../database.ts';

/** A case of a template in a store. */
export interface TriggerCase {
  readonly template: string;
  readonly store: string;
  readonly dedupeKey: string;
}

/** Did the template make a task of this case since then? */
export async function firedSince(queries: Queries, { template, store, dedupeKey }: TriggerCase, since: Date) {
  const rows = await queries.query(
    'SELECT 1 FROM trigger_firings WHERE template = $1 AND store = $2 AND dedupe_key = $3 AND fired_at > $4',
    [template, store, dedupeKey, since],
  );
  return rows.length > 0;
}

export async function putFiring(queries: Queries, { template, store, dedupeKey }: TriggerCase, at: Date) {
  await queries.execute(
    `INSERT INTO trigger_firings (template, store, dedupe_key, fired_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (template, store, dedupe_key) DO UPDATE SET fired_at = excluded.fired_at`,
    [template, store, dedupeKey, at],
  );
}
