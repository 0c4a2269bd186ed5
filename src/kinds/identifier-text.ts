/** Between the codes of one resource. */
export const SEPARATOR = '|';

/** What would end a code, or a line of the cache, too early. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNSAFE = /[\u0000-\u001f|]/;

/** A resource's codes as one text, a fifth of the size of a list of them. */
export function identifierText(codes: readonly string[]): string {
  return (codes.some((code) => UNSAFE.test(code)) ? codes.map(encodeURIComponent) : codes).join(SEPARATOR);
}
