import type { AddressText } from './address.ts';
import type { ValuePath } from './diagnostic.ts';

/** One layer of a value: what a resource contributes, and where in its document that stands. */
export interface Layer {
  readonly address: AddressText;
  /** Path of the value in the resource's document, such as `['spec', 'defaults']`. */
  readonly path: ValuePath;
  readonly value: unknown;
}

/** One layer's word on one path. */
export interface LayerEntry {
  readonly layer: Layer;
  /** `remove`: the layer says null. */
  readonly action: 'set' | 'remove';
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
  return { value, history: (path) => layers.flatMap((layer) => entryOf(layer, path) ?? []) };
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
  let node = layer.value;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (node === null) return { layer, action: 'remove' };
    if (typeof node !== 'object') return { layer, action: 'set' };
    node = Object.hasOwn(node, step)
      ? (node as Record<string | number, unknown>)[step]
      : Array.isArray(node)
        ? null
        : undefined;
  }
  if (node === undefined) return undefined;
  return { layer, action: node === null ? 'remove' : 'set' };
}

function isMap(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
