import type { Queries } from '../database.ts';

/** Notes an event by its sender's name for it; answers false when it was told before. */
export async function noteEvent(queries: Queries, event: string, key: string, at: Date): Promise<boolean> {
  const inserted = await queries.execute(
    'INSERT INTO ingested_events (event, key, received_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [event, key, at],
  );
  return inserted === 1;
}
