import type { CST } from 'yaml';
import type { ParsedText } from '../format/read-file-layout.ts';

export interface DocumentRange {
  /** Behind the `---`, or where the document begins without one: with the file, or behind an end marker (`...`). */
  readonly start: number;
  /** Where the next document begins, with its `---`, or the end of the text. */
  readonly end: number;
}

/** Which part of a text a document with all its comments is. */
export function documentRange(text: string, { tokens, documents }: ParsedText, index: number): DocumentRange {
  const document = tokens.filter((token): token is CST.Document => token.type === 'document')[index];
  const marker = document?.start.find(({ type }) => type === 'doc-start');
  const end = documents[index + 1]?.range[0] ?? text.length;
  const hasDirectives = tokens.some(({ type }) => type === 'directive');
  if (index === 0 && !(marker && hasDirectives)) return { start: 0, end };
  return { start: marker ? marker.offset + marker.source.length : (document?.offset ?? 0), end };
}
