import type { Queries } from '../database.ts';

/** Somebody was somewhere. */
export interface CheckInRow {
  readonly store: string;
  readonly person: string;
  readonly task: number | null;
  readonly at: Date;
  readonly deviceAt: Date | null;
  readonly codeStep: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracy: number | null;
  readonly crs: string | null;
  readonly metres: number | null;
  readonly inside: boolean | null;
}

/** Answers the new number; undefined when this person has used this code before. */
export async function insertCheckIn(transaction: Queries, row: CheckInRow): Promise<number | undefined> {
  const rows = await transaction.query<{ id: number }>(
    `INSERT INTO check_ins (store, person, task, at, device_at, code_step, latitude, longitude, accuracy, crs, metres, inside)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[
        row.store,
        row.person,
        row.task,
        row.at,
        row.deviceAt,
        row.codeStep,
        row.latitude,
        row.longitude,
        row.accuracy,
      ],
      ...[row.crs, row.metres, row.inside],
    ],
  );
  return rows[0]?.id;
}

/** Was anybody found inside for this task? Undefined when nobody checked in. */
export async function wasInside(queries: Queries, task: number): Promise<boolean | undefined> {
  const rows = await queries.query<{ inside: boolean | null }>(
    'SELECT bool_or(inside OR (inside IS NULL AND code_step IS NOT NULL)) AS inside FROM check_ins WHERE task = $1',
    [task],
  );
  return rows[0]?.inside ?? undefined;
}
