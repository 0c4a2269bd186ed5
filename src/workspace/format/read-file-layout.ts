import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';
import { YAML_OPTIONS } from '../yaml/read-documents.ts';
import { attachComments } from './attach-comments.ts';
import { commentTokens } from './comment-tokens.ts';
import type { DocumentLayout } from './layout.ts';
import { readLayout } from './read-layout.ts';

/** The layouts of a file's documents, comments included. */
export interface FileLayout {
  /** Comment lines of a file without documents. */
  readonly comments: readonly string[];
  readonly documents: readonly DocumentLayout[];
}

export interface ParsedText {
  readonly tokens: readonly CST.Token[];
  readonly documents: readonly Document.Parsed<ParsedNode>[];
}

/** A text with its tokens, for everything that changes it. The text must be free of errors. */
export function parseWithTokens(text: string): ParsedText {
  const tokens = [...new Parser().parse(text)];
  const documents = [...new Composer({ ...YAML_OPTIONS, keepSourceTokens: true }).compose(tokens)];
  return { tokens, documents: documents as Document.Parsed<ParsedNode>[] };
}

/** Reads a text with everything people see of it. */
export function readFileLayout(text: string, { tokens, documents }: ParsedText = parseWithTokens(text)): FileLayout {
  const comments = commentTokens(text, tokens);
  if (documents.length === 0) return { comments: comments.map((comment) => comment.text), documents: [] };
  const layouts = documents.map((document, index) => {
    const read = readLayout(text, document);
    const start = index === 0 ? 0 : document.range[0];
    const end = documents[index + 1]?.range[0] ?? text.length + 1;
    const own = comments.filter(({ offset }) => offset >= start && offset < end);
    attachComments(text, read, own);
    return read.layout;
  });
  return { comments: [], documents: layouts };
}
