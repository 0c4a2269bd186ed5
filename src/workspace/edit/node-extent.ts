import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** The parts of an entry that edits need, as offsets. */
export interface EntryExtent {
  /** Of the key, or of an item's dash. */
  readonly start: number;
  /** Behind the `:` or the dash. */
  readonly after: number;
  /** Behind the last character that belongs to the value. */
  readonly end: number;
  readonly value: Node | null;
}

/** The entries of a collection, in order; items of a sequence in brackets have no dash and are all value. */
export function entryExtents(node: Node & { readonly items: readonly unknown[] }): EntryExtent[] {
  return node.items.map((item, index) =>
    isMap(node) ? pairExtent(item as Pair<Node, Node | null>) : itemExtent(node, index),
  );
}

function pairExtent(pair: Pair<Node, Node | null>): EntryExtent {
  const [start = 0, keyEnd = 0] = pair.key.range ?? [];
  const separator = tokensOf(pair.srcToken, 'sep').find(({ type }) => type === 'map-value-ind');
  const after = separator ? separator.offset + 1 : keyEnd;
  return { start, after, end: contentEnd(pair.value, after), value: pair.value };
}

function itemExtent(node: Node & { readonly items: readonly unknown[] }, index: number): EntryExtent {
  const value = (node.items[index] ?? null) as Node | null;
  const token = (node.srcToken as { items?: unknown[] } | undefined)?.items?.[index];
  const dash = tokensOf(token, 'start').find(({ type }) => type === 'seq-item-ind');
  const start = dash?.offset ?? value?.range?.[0] ?? 0;
  const after = dash ? start + 1 : start;
  return { start, after, end: contentEnd(value, after), value };
}

function tokensOf(token: unknown, part: 'start' | 'sep'): { readonly type: string; readonly offset: number }[] {
  return (token as Record<string, { type: string; offset: number }[] | undefined> | undefined)?.[part] ?? [];
}

/** Where a value ends; one that is not there ends at `after`. */
export function contentEnd(node: Node | null | undefined, after: number): number {
  if (!node?.range) return after;
  const [start, end] = node.range;
  if ((isMap(node) || isSeq(node)) && node.flow !== true) return entryExtents(node as never).at(-1)?.end ?? end;
  if (isScalar(node) && isBlockScalar(node)) return blockScalarEnd(node, end);
  return start === end && !isAlias(node) ? after : end;
}

/** Is it a literal or folded scalar? */
export function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Blank lines below belong to it only when it keeps them. */
function blockScalarEnd(node: Node, end: number): number {
  const token = node.srcToken as { source?: string; props?: { type: string; source: string }[] } | undefined;
  const header = token?.props?.find(({ type }) => type === 'block-scalar-header')?.source ?? '';
  const source = token?.source ?? '';
  if (header.includes('+')) return end - (/\r?\n$/.exec(source)?.[0].length ?? 0);
  return end - (source.length - source.trimEnd().length);
}
