/** Texts of statements are few; one who makes up ever new ones fills no memory of the database. */
const MAX_NAMED = 1000;

const names = new Map<string, string>();

/** Under which name a connection keeps a statement parsed and planned; undefined for one that is not kept. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MAX_NAMED) return known;
  const name = `storeops-${names.size}`;
  names.set(sql, name);
  return name;
}
