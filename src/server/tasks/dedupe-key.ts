/** Tells one case from another by fields of what happened; undefined for a template whose every event is a case of its own. */
export function dedupeKeyOf(
  fields: readonly string[] | undefined,
  event: Readonly<Record<string, unknown>>,
): string | undefined {
  return fields?.map((field) => JSON.stringify(event[field] ?? null)).join(' ');
}
