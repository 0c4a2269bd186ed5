import type { Resource } from '../../model/resource.ts';
import { documentLines } from '../format/print-layout.ts';
import { type ParsedText, readFileLayout } from '../format/read-file-layout.ts';
import type { SchemaPlace } from '../format/schema-place.ts';
import { documentRange } from './document-range.ts';
import { mergeLayout } from './merge-layout.ts';
import { TextLines } from './text-lines.ts';

export interface Rewrite {
  readonly index: number;
  readonly target: Resource;
  readonly place: SchemaPlace | undefined;
  /** Keep the comments and the order inside the document, not only those above and below it. */
  readonly keep: boolean;
}

/** Writes one document of a file anew. */
export function rewriteDocument(text: string, parsed: ParsedText, { index, target, place, keep }: Rewrite): string {
  const { eol } = new TextLines(text);
  const layout = readFileLayout(text, parsed).documents[index] ?? { lead: [], end: [] };
  const content = mergeLayout(keep ? layout.content : undefined, target, place);
  const { start, end } = documentRange(text, parsed, index);
  const lines = documentLines({ ...layout, content }, { padded: true, verbatim: keep }).join(eol);
  const above = text.slice(0, start);
  const behind = text.slice(end);
  // Behind an end marker a document may do without `---`; now that the marker is gone it may not.
  const separator = behind === '' || behind.startsWith('---') ? '' : `---${eol}`;
  return `${above}${above === '' || above.endsWith('\n') ? '' : eol}${lines}${eol}${separator}${behind}`;
}
