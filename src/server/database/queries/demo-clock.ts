import type { Queries } from '../database.ts';

/** Where the clock of a demo platform stands, and whether it is told the time. */
export interface DemoClockRow {
  readonly standsAt: Date;
  readonly loading: boolean;
}

export async function readDemoClock(queries: Queries): Promise<DemoClockRow | undefined> {
  const [row] = await queries.query<DemoClockRow>('SELECT stands_at AS "standsAt", loading FROM demo_clock');
  return row;
}

export async function putDemoClock(queries: Queries, { standsAt, loading }: DemoClockRow): Promise<void> {
  await queries.execute(
    `INSERT INTO demo_clock (stands_at, loading) VALUES ($1, $2)
     ON CONFLICT (singleton) DO UPDATE SET stands_at = excluded.stands_at, loading = excluded.loading`,
    [standsAt, loading],
  );
}

/** Has anybody worked with this platform? */
export async function isInUse(queries: Queries): Promise<boolean> {
  const [row] = await queries.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM platform WHERE revision > 0) OR EXISTS (SELECT 1 FROM staff) AS used',
  );
  return row?.used === true;
}
