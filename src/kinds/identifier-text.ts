/** Between the codes of one resource. */
export const SEPARATOR = '|';

/** What would end a code, or a line of the cache, too early. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNSAFE = /[\u0000-\u001f|]/;

/** A code that may hold any character, so that it can stand among others; empty when there is none. */
export function identifierText(code: string | number | undefined): string {
  if (code === undefined) return '';
  return typeof code === 'string' && UNSAFE.test(code) ? encodeURIComponent(code) : String(code);
}
