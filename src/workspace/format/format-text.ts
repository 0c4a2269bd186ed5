import { type CST, Parser } from 'yaml';
import { canonicalJson } from '../../model/canonical-json.ts';
import { parseValues } from '../yaml/parse-values.ts';
import type { YamlError } from '../yaml/yaml-error.ts';
import { commentTokens } from './comment-tokens.ts';
import type { DocumentLayout } from './layout.ts';
import { documentLines } from './print-layout.ts';
import { type FileLayout, parseWithTokens, readFileLayout } from './read-file-layout.ts';
import { SchemaPlace } from './schema-place.ts';
import { sortLayout } from './sort-layout.ts';

/** A text in canonical form, or what is wrong with it. */
export type FormattedText =
  | { readonly text: string; readonly errors?: never }
  | { readonly text?: never; readonly errors: readonly YamlError[] };

/**
 * Canonical YAML: keys in the schema's order, two spaces of indentation, quotes where they are needed, comments at their
 * keys. The result says the same; where that cannot be kept the order stays as it was, and in the end the whole text.
 */
export function formatText(source: string, schema?: SchemaPlace): FormattedText {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const parsed = parseValues(text);
  if (parsed.errors) return { errors: parsed.errors };
  const { tokens, documents } = parseWithTokens(text);
  // Directives are rare and apply to all that follows.
  if (tokens.some(({ type }) => type === 'directive')) return { text };
  const layout = readFileLayout(text, { tokens, documents });
  const values = canonicalJson(parsed.documents);
  const comments = commentsIn(text, tokens);
  for (const sort of [true, false]) {
    const placeOf = (value: unknown) => (sort ? (schema ?? SchemaPlace.ofKind(kindIn(value))) : undefined);
    const printed = printFile(layout, placeOf, parsed.documents);
    if (printed === text) return { text };
    const after = parseValues(printed).documents;
    const isSame = after !== undefined && canonicalJson(after) === values;
    if (isSame && commentsIn(printed, [...new Parser().parse(printed)]) === comments) return { text: printed };
  }
  return { text };
}

/** The text of a file. */
function printFile(
  { comments, documents }: FileLayout,
  placeOf: (value: unknown) => SchemaPlace | undefined,
  values: readonly unknown[],
): string {
  if (documents.length === 0) return comments.map((comment) => `${comment}\n`).join('');
  const lines = documents.flatMap((document, index) => [
    ...(index > 0 || !document.content ? ['---'] : []),
    ...documentLines(sorted(document, placeOf(values[index]))),
  ]);
  return `${lines.join('\n')}\n`;
}

function sorted(document: DocumentLayout, place: SchemaPlace | undefined): DocumentLayout {
  return document.content ? { ...document, content: sortLayout(document.content, place) } : document;
}

function commentsIn(text: string, tokens: readonly CST.Token[]): string {
  return commentTokens(text, tokens)
    .map((comment) => comment.text)
    .sort()
    .join('\n');
}

function kindIn(value: unknown): unknown {
  return (value as { kind?: unknown } | null | undefined)?.kind;
}
