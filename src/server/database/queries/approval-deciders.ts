import type { Queries } from '../database.ts';

/** Writes down who is asked now, and nobody else. */
export async function replaceDeciders(queries: Queries, approval: number, people: readonly string[]): Promise<void> {
  await queries.execute('DELETE FROM approval_deciders WHERE approval = $1 AND NOT person = ANY ($2)', [
    approval,
    people,
  ]);
  await queries.execute(
    'INSERT INTO approval_deciders (approval, person) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [approval, people],
  );
}
