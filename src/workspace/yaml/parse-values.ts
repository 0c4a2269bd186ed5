import { fastParse } from './fast-parse.ts';
import { LineIndex } from './line-index.ts';
import { readDocuments } from './read-documents.ts';
import type { YamlError } from './yaml-error.ts';

/** One value a document, or everything that is wrong with the text. */
export type ParsedValues =
  | { readonly documents: readonly unknown[]; readonly errors?: never }
  | { readonly documents?: never; readonly errors: readonly YamlError[] };

/**
 * Reads the documents of a YAML 1.2 text as JSON values; a document without content is null, a text without documents
 * has none. Maps keep the order of their keys, and `__proto__` is a key like any other. An alias yields the very object
 * of its anchor, so values must not be changed in place.
 */
export function parseValues(text: string): ParsedValues {
  const values = fastParse(text);
  if (values) return { documents: values };
  const { documents, problems } = readDocuments(text);
  if (problems.length > 0) {
    const lines = new LineIndex(text);
    return { errors: problems.map(({ code, message, start, end }) => ({ code, message, ...lines.range(start, end) })) };
  }
  return { documents: documents.map((document) => document.toJS({ maxAliasCount: -1 })) };
}
