import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from 'yaml';
import type { CollectionLayout, DocumentLayout, Entry, Layout } from './layout.ts';

/** Where an entry stands in the text, for giving it its comments. */
export interface Mark {
  readonly entry: Entry;
  /** Offset of its key or dash. */
  readonly start: number;
  /** In its line, from 0. */
  readonly column: number;
  /** Offset of its value; absent when that is a collection in block style. */
  readonly valueStart?: number;
  readonly parent: OpenCollection;
}

/** A collection on the way down to an entry. */
export interface OpenCollection {
  readonly layout: CollectionLayout;
  /** Of its first entry. */
  readonly column: number;
  /** For one in brackets: from the first bracket to behind the last. */
  readonly brackets?: readonly [start: number, end: number];
  readonly parent?: OpenCollection;
}

export interface ReadDocument {
  readonly layout: DocumentLayout;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** Offset of the content; absent in a document without. */
  readonly start?: number;
  /** Ranges of literal scalars that keep the blank lines behind them. */
  readonly kept: readonly (readonly [start: number, end: number])[];
}

/** The layout of a parsed document, still without comments; it must be free of errors and parsed with `keepSourceTokens`. */
export function readLayout(text: string, document: Document.Parsed<ParsedNode>): ReadDocument {
  const reader = new LayoutReader(text);
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.range?.[0] === contents.range?.[1]);
  const content = isEmpty ? undefined : reader.read(contents, undefined);
  return {
    layout: { lead: [], ...(content ? { content } : {}), end: [] },
    ...(content ? { start: contents?.range?.[0] ?? 0 } : {}),
    marks: reader.marks.sort((a, b) => a.start - b.start),
    kept: reader.kept,
  };
}

class LayoutReader {
  readonly marks: Mark[] = [];
  readonly kept: (readonly [number, number])[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: Node | null | undefined, parent: OpenCollection | undefined): Layout {
    if (isAlias(node)) return { type: 'alias', name: node.source };
    if (isScalar(node)) return this.#scalar(node, parent);
    if (isMap(node) || isSeq(node)) return this.#collection(node, parent);
    return { type: 'scalar', value: null };
  }

  #collection(node: Node & { items: unknown[]; flow?: boolean }, parent: OpenCollection | undefined): Layout {
    const anchor = 'anchor' in node && typeof node.anchor === 'string' ? { anchor: node.anchor } : {};
    const type = isMap(node) ? 'map' : 'sequence';
    const flow = node.flow === true;
    const layout: CollectionLayout = { type, flow, ...anchor, entries: [], end: [] };
    const starts = entryStarts(node);
    const [start, end] = node.range ?? [0, 0];
    const open: OpenCollection = {
      layout,
      column: this.#column(starts[0] ?? start),
      ...(flow ? { brackets: [start, end] as const } : {}),
      ...(parent ? { parent } : {}),
    };
    node.items.forEach((item, index) => {
      const { key, value } = isMap(node)
        ? (item as { key: Node; value: Node | null })
        : { key: null, value: item as Node };
      const entry: Entry = {
        ...(isScalar(key) ? { key: String(key.value) } : {}),
        lead: [],
        value: { type: 'scalar', value: null },
      };
      const at = starts[index] ?? start;
      const valueStart = isBlockCollection(value) ? {} : { valueStart: value?.range?.[0] ?? at };
      this.marks.push({ entry, start: at, column: this.#column(at), ...valueStart, parent: open });
      entry.value = this.read(value, open);
      layout.entries.push(entry);
    });
    return layout;
  }

  #scalar(node: Scalar, parent: OpenCollection | undefined): Layout {
    const [start, end] = node.range ?? [0, 0];
    const source = this.#text.slice(start, end);
    const value = node.value as string | number | boolean | null;
    const anchor = node.anchor ? { anchor: node.anchor } : {};
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      if (/^[|>][0-9]?\+/.test(source)) this.kept.push([start, end]);
      const folded = node.type === 'BLOCK_FOLDED' && /\S/.test(String(value)) ? foldedLines(source) : undefined;
      return { type: 'scalar', value, ...anchor, ...(folded ? { folded } : {}) };
    }
    const fits =
      source !== '' && !source.includes('\n') && !node.tag && (parent?.brackets ? true : source.trim() === source);
    return { type: 'scalar', value, ...anchor, ...(fits ? { source } : {}) };
  }

  #column(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

function isBlockCollection(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** Offsets of a collection's entries: of the keys of a map, of the dashes of a block sequence, else of the items. */
function entryStarts(node: Node & { items: unknown[] }): number[] {
  const token = node.srcToken as { items?: { start?: { type: string; offset: number }[] }[] } | undefined;
  return node.items.map((item, index) => {
    if (isMap(node)) return (item as { key: Node }).key.range?.[0] ?? 0;
    const dash = token?.items?.[index]?.start?.find(({ type }) => type === 'seq-item-ind');
    return dash?.offset ?? (item as Node).range?.[0] ?? 0;
  });
}

/** The lines of a folded scalar without their indentation; undefined when it says itself how deep that is. */
function foldedLines(source: string): readonly string[] | undefined {
  const [header = '', ...rest] = source.split(/\r?\n/);
  if (/\d/.test(header)) return undefined;
  const lines = rest.slice(0, rest.findLastIndex((line) => line.trim() !== '') + 1);
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent));
}
