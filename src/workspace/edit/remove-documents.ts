import { type ParsedText, parseWithTokens } from '../format/read-file-layout.ts';
import { documentRange } from './document-range.ts';
import { applySplices, type Splice } from './splice.ts';

/**
 * A file without some of its documents; undefined when none is left. What stands above the first document is about the
 * file, and stays.
 */
export function removeDocuments(text: string, indexes: ReadonlySet<number>): string | undefined {
  const parsed = parseWithTokens(text);
  const kept = parsed.documents.map((_, index) => index).filter((index) => !indexes.has(index));
  const first = kept.find((index) => !isEmpty(parsed, index));
  if (first === undefined) return undefined;
  const splices = [...indexes].filter((index) => index > first).map((index) => wholeDocument(text, parsed, index));
  if (indexes.has(0))
    splices.push({ start: headerEnd(text, parsed), end: contentStart(text, parsed, first), text: '' });
  else for (const index of indexes) if (index < first) splices.push(wholeDocument(text, parsed, index));
  return applySplices(text, splices);
}

function isEmpty({ documents }: ParsedText, index: number): boolean {
  return documents[index]?.toJS({ maxAliasCount: -1 }) == null;
}

/** With its `---`. */
function wholeDocument(text: string, parsed: ParsedText, index: number): Splice {
  return { start: parsed.documents[index]?.range[0] ?? 0, end: documentRange(text, parsed, index).end, text: '' };
}

/** Behind the comments above the first document. */
function headerEnd(text: string, { documents }: ParsedText): number {
  const [first] = documents;
  const marker = first?.range[0] ?? 0;
  if (text.startsWith('---', marker)) return marker;
  const content = first?.contents?.range?.[0] ?? marker;
  return content === 0 ? 0 : text.lastIndexOf('\n', content - 1) + 1;
}

/** Behind the line of the document's `---`. */
function contentStart(text: string, parsed: ParsedText, index: number): number {
  const { start } = documentRange(text, parsed, index);
  const rest = /^[^\S\n]*\n/.exec(text.slice(start));
  return start + (rest?.[0].length ?? 0);
}
