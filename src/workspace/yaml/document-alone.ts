/** Where a document begins, whatever stands around it; the marks of its end and directives are left to the full parser. */
const MARKER = /^---(?=[ \t\r\n]|$)/gm;
const UNUSUAL = /^(?:\.\.\.(?=[ \t\r\n]|$)|%)/m;

/**
 * A text in which one of several documents stands alone, at the lines where it stood: so that a look at one resource need
 * not parse the thirty others of its file. Undefined where that is not plain to see.
 */
export function documentAlone(text: string, index: number): string | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const marks = [...text.matchAll(MARKER)].map(({ index: at }) => at);
  // What stands before the first mark is a document of its own, unless it is only comments.
  const isCommentOnly = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*$/.test(text.slice(0, marks[0] ?? text.length));
  const starts = isCommentOnly && marks.length > 0 ? marks : [0, ...marks];
  const start = starts[index];
  if (start === undefined) return undefined;
  const before = text.slice(0, start);
  return '\n'.repeat(before.split('\n').length - 1) + text.slice(start, starts[index + 1]);
}
