import type { Database, Queries } from '../database/database.ts';

/** Does a job's work in one transaction, unless another replica is at it right now; answers whether it did. */
export function underJobLock(
  database: Database,
  name: string,
  work: (transaction: Queries) => Promise<void>,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ taken: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtext('storeops job'), hashtext($1)) AS taken",
      [name],
    );
    if (!row?.taken) return false;
    await work(transaction);
    return true;
  });
}
