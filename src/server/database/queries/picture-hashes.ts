import type { Queries } from '../database.ts';

/** A picture that proves something and was not looked at yet. */
export interface WaitingPicture {
  readonly id: string;
  readonly sha256: string;
  readonly store: string;
  readonly mediaType: string;
  readonly capturedAt: Date;
  readonly task: number;
  readonly step: string;
  readonly proof: string;
}

/** The oldest of them; another replica at the same work is given others. */
export function takeWaitingPictures(transaction: Queries, limit: number): Promise<WaitingPicture[]> {
  return transaction.query<WaitingPicture>(
    `SELECT id, sha256, store, media_type AS "mediaType", captured_at AS "capturedAt", task, step, proof FROM evidence
     WHERE hashing = 'waiting' AND task IS NOT NULL ORDER BY uploaded_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
}

/** Keeps how a picture looks; without a look it could not be decoded. */
export async function keepLook(transaction: Queries, id: string, look: string | undefined): Promise<void> {
  await transaction.execute('UPDATE evidence SET look = $2::bit(64), hashing = $3 WHERE id = $1', [
    id,
    look ?? null,
    look ? 'done' : 'none',
  ]);
}

/** A picture that proved something else in the same store, and in how many bits it looks different. */
export interface LookAlike {
  readonly id: string;
  readonly task: number;
  readonly distance: number;
}

/** Pictures of a store since then that look like one of its, the most alike first. */
export function findLookAlikes(
  transaction: Queries,
  { id, since, distance }: { readonly id: string; readonly since: Date; readonly distance: number },
): Promise<LookAlike[]> {
  return transaction.query<LookAlike>(
    `SELECT other.id, other.task, bit_count(other.look # fresh.look)::integer AS distance
     FROM evidence AS fresh JOIN evidence AS other ON other.store = fresh.store AND other.id <> fresh.id
       AND other.captured_at >= $2 AND other.captured_at <= fresh.captured_at AND other.look IS NOT NULL AND other.task IS NOT NULL
       AND (other.task, other.step, other.item, other.proof) <> (fresh.task, fresh.step, fresh.item, fresh.proof)
     WHERE fresh.id = $1 AND bit_count(other.look # fresh.look) <= $3
     ORDER BY distance, other.captured_at DESC LIMIT 10`,
    [id, since, distance],
  );
}

/** Notes on a picture which others it looks like, and on its task that a reviewer should look. */
export async function flagLookAlikes(
  transaction: Queries,
  {
    id,
    task,
    flag,
    like,
  }: { readonly id: string; readonly task: number; readonly flag: string; readonly like: readonly string[] },
): Promise<void> {
  await transaction.execute('UPDATE evidence SET looks_like = $2 WHERE id = $1', [id, like]);
  await transaction.execute(
    `UPDATE tasks SET flags = array_append(flags, $2), version = version + 1 WHERE id = $1 AND NOT $2 = ANY(flags)`,
    [task, flag],
  );
}
