import type { Queries } from '../database.ts';

/** The secret of a name; `fresh` becomes it when there is none yet, on whichever replica comes first. */
export async function findOrKeepSecret(queries: Queries, name: string, fresh: string): Promise<string> {
  await queries.execute('INSERT INTO platform_secrets (name, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    name,
    fresh,
  ]);
  const rows = await queries.query<{ secret: string }>('SELECT secret FROM platform_secrets WHERE name = $1', [name]);
  return rows[0]?.secret ?? fresh;
}
