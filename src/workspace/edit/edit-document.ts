import { isMap } from 'yaml';
import type { Resource } from '../../model/resource.ts';
import { type ParsedText, parseWithTokens, readFileLayout } from '../format/read-file-layout.ts';
import { SchemaPlace } from '../format/schema-place.ts';
import { parseValues } from '../yaml/parse-values.ts';
import { isJsonMap, sameValue } from './json-value.ts';
import { rewriteDocument } from './rewrite-document.ts';
import { applySplices, CannotSplice } from './splice.ts';
import type { Sync } from './sync.ts';
import { syncMap } from './sync-map.ts';
import { syncValue } from './sync-value.ts';
import { TextLines } from './text-lines.ts';

/**
 * Makes one document of a file say `target` and leaves the rest of the text as it is, to the byte: a changed field is a
 * changed line. Where the text is too unusual for that the one document is written anew, with its comments.
 */
export function editDocument(source: string, index: number, target: Resource): string {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  const text = source.slice(mark.length);
  const parsed = parseWithTokens(text);
  const values = parseValues(text).documents ?? [];
  const wanted = values.map((value, at) => (at === index ? target : value));
  if (sameValue(values, wanted)) return source;
  const place = SchemaPlace.ofKind(target.kind);
  for (const edit of [spliced, rewritten, rewrittenAnew]) {
    const edited = edit({ text, parsed, index, before: values[index], target, place });
    if (edited !== undefined && sameValue(parseValues(edited).documents, wanted)) return mark + edited;
  }
  throw new Error(`document ${index} cannot be written`);
}

interface Edit {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly index: number;
  readonly before: unknown;
  readonly target: Resource;
  readonly place: SchemaPlace | undefined;
}

function spliced({ text, parsed, index, before, target, place }: Edit): string | undefined {
  const node = parsed.documents[index]?.contents;
  const layout = readFileLayout(text, parsed).documents[index]?.content;
  if (!isMap(node) || node.flow || layout?.type !== 'map' || !isJsonMap(before)) return undefined;
  const sync: Sync = { lines: new TextLines(text), splices: [], entry: syncValue };
  try {
    syncMap(sync, { node, layout, before, place }, { ...target });
    return applySplices(text, sync.splices);
  } catch (error) {
    if (error instanceof CannotSplice) return undefined;
    throw error;
  }
}

function rewritten({ text, parsed, index, target, place }: Edit): string {
  return rewriteDocument(text, parsed, { index, target, place, keep: true });
}

function rewrittenAnew({ text, parsed, index, target, place }: Edit): string {
  return rewriteDocument(text, parsed, { index, target, place, keep: false });
}
