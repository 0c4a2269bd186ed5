/** More names than this nobody reads, and a record is read by people. */
const MOST_NAMES = 20;

/** Names in a line, and how many more there are. */
export function nameList(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} … +${more}` : names.join(', ');
}
