import type { AddressText } from './address.ts';
import type { ValuePath } from './diagnostic.ts';
import { valueAt } from './value-at.ts';

/** One layer of a value: what a resource contributes, and where in its document that stands. */
export interface Layer {
  readonly address: AddressText;
  /** Path of the value in the resource's document, such as `['spec', 'defaults']`. */
  readonly path: ValuePath;
  readonly value: unknown;
  /** The environment whose overlay says so, instead of the resource's own file. */
  readonly environment?: string;
}

/** One layer's word on one path. */
export interface LayerEntry {
  readonly layer: Layer;
  /** `remove`: the layer says null. `replace`: it says something else further up, in which the path is not found. */
  readonly action: 'set' | 'remove' | 'replace';
  /** Where it says so, in the layer's document. */
  readonly path: ValuePath;
  /** What the layer itself sets there. */
  readonly value?: unknown;
}

export interface Layered {
  /** The merged value; undefined when no layer sets any. */
  readonly value: unknown;
  /** What the layers say about a path, outermost first; the last entry wins. */
  history(path: ValuePath): readonly LayerEntry[];
}

/** Merges layers from the outermost to the innermost: maps merge, anything else replaces, null removes. */
export function mergeLayers(layers: readonly Layer[]): Layered {
  let value: unknown;
  for (const layer of layers) value = merge(value, layer.value);
  return { value, history: (path) => withoutEmptyWords(layers.flatMap((layer) => entryOf(layer, path) ?? [])) };
}

type Json = Readonly<Record<string, unknown>>;

function merge(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (above === null) return undefined;
  if (!isMap(above)) return above;
  const merged: Record<string, unknown> = isMap(below) ? { ...below } : {};
  for (const [key, member] of Object.entries(above)) {
    const value = merge(Object.hasOwn(merged, key) ? merged[key] : undefined, member);
    if (value === undefined) delete merged[key];
    else Object.defineProperty(merged, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return merged;
}

/** A layer speaks about a path when it gives a value there, or replaces or removes something on the way to it. */
function entryOf(layer: Layer, path: ValuePath): LayerEntry | undefined {
  const said = (action: LayerEntry['action'], depth: number): LayerEntry => ({
    layer,
    action,
    path: [...layer.path, ...path.slice(0, depth)],
  });
  let node = layer.value;
  let list: number | undefined;
  for (const [depth, step] of path.entries()) {
    if (node === undefined) break;
    if (node === null) return said('remove', depth);
    if (typeof node !== 'object') return said('replace', depth);
    if (Array.isArray(node)) list ??= depth;
    node = valueAt(node, [step]);
  }
  // Lists are given as a whole, with all that is in their items.
  if (node === undefined) return list === undefined ? undefined : said('replace', list);
  return node === null ? said('remove', path.length) : { ...said('set', path.length), value: node };
}

/** Where nothing was before, something that stands further up has replaced nothing. */
function withoutEmptyWords(entries: readonly LayerEntry[]): LayerEntry[] {
  const first = entries.findIndex(({ action }) => action !== 'replace');
  return first < 0 ? [] : entries.slice(first);
}

function isMap(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
