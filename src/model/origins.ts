import type { ValuePath } from './diagnostic.ts';
import { type Layer, type LayerEntry, mergeLayers } from './layers.ts';
import { valueAt } from './value-at.ts';

/** Where the value at a path comes from. */
export interface Origin {
  readonly path: ValuePath;
  /**
   * `set`: a layer gives it. `default`: no layer gives it, but the schema says what holds then. `removed`: the last layer
   * that speaks about it takes it away. `absent`: nobody speaks about it.
   */
  readonly state: 'set' | 'default' | 'removed' | 'absent';
  /** The effective value. */
  readonly value?: unknown;
  /** What the layers say, outermost first; the last word counts. */
  readonly entries: readonly LayerEntry[];
}

/** The members that a schema supplies to the map at a path when nobody gives them. */
export type DefaultsAt = (path: ValuePath) => Readonly<Record<string, unknown>>;

const NONE: DefaultsAt = () => ({});

/** Origins of everything at or below a path: maps member by member, anything else, lists too, as one value. */
export function originsOf(layers: readonly Layer[], path: ValuePath = [], defaultsAt = NONE): Origin[] {
  const { value, history } = mergeLayers(layers);
  const visit = (at: ValuePath, fallback: unknown): Origin[] => {
    const current = valueAt(value, at);
    const members = isMap(current) ? membersOf(at, current) : undefined;
    if (members && members.size > 0) return [...members].flatMap(([key, other]) => visit([...at, key], other));
    const entries = history(at);
    if (current !== undefined) return [{ path: at, state: 'set', value: current, entries }];
    if (fallback !== undefined) return [{ path: at, state: 'default', value: fallback, entries }];
    return [{ path: at, state: entries.length > 0 ? 'removed' : 'absent', entries }];
  };
  /** Every key that has a value, or had one in a layer, with the schema's word on it. */
  const membersOf = (at: ValuePath, current: object): Map<string, unknown> => {
    const defaults = defaultsAt(at);
    const keys = [
      ...Object.keys(current),
      // What an outer layer's list held is gone with the list.
      ...(isInList(value, at) ? [] : layers.flatMap((layer) => keysOf(valueAt(layer.value, at)))),
      ...Object.keys(defaults),
    ];
    return new Map(keys.map((key) => [key, Object.hasOwn(defaults, key) ? defaults[key] : undefined]));
  };
  const [parent, last] = [path.slice(0, -1), path.at(-1)];
  return visit(path, last === undefined ? undefined : valueAt(defaultsAt(parent), [last]));
}

function isInList(value: unknown, path: ValuePath): boolean {
  return path.some((_, depth) => Array.isArray(valueAt(value, path.slice(0, depth))));
}

function keysOf(value: unknown): string[] {
  return isMap(value) ? Object.keys(value) : [];
}

function isMap(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
