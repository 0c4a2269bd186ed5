import type { Queries } from '../database.ts';

/** Gives a task that was just made another priority, or another due time with everything that counts from it. */
export async function adjustTask(
  transaction: Queries,
  id: number,
  {
    priority = null,
    dueAt = null,
  }: { readonly priority?: string | null | undefined; readonly dueAt?: Date | null | undefined },
): Promise<void> {
  await transaction.execute(
    `UPDATE tasks SET priority = coalesce($2, priority),
       grace_until = grace_until + (coalesce($3::timestamptz, due_at) - due_at),
       expires_at = expires_at + (coalesce($3::timestamptz, due_at) - due_at), due_at = coalesce($3::timestamptz, due_at)
     WHERE id = $1`,
    [id, priority, dueAt],
  );
}
