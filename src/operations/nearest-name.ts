import { suggest } from '../checks/suggest.ts';

/** The name that was most likely meant: one that is spelled nearly so, or the only one that begins so. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  const begun = names.filter((name) => text.length > 1 && name.startsWith(text));
  return begun.length === 1 ? begun[0] : suggest(text, names);
}
