import type { CollectionLayout, Entry, Layout } from '../format/layout.ts';
import { layoutOf, newEntry } from '../format/layout-of.ts';
import type { SchemaPlace } from '../format/schema-place.ts';
import { sortLayout } from '../format/sort-layout.ts';
import { foldText } from './fold-text.ts';
import { isJsonMap, type JsonMap } from './json-value.ts';
import { matchItems } from './match-items.ts';
import { placeKeys } from './place-keys.ts';

/** A layout that says what `target` says and keeps the comments and the style of what is still there. Aliases are written out. */
export function mergeLayout(
  layout: Layout | undefined,
  target: unknown,
  place: SchemaPlace | undefined,
  flow = false,
): Layout {
  if (layout?.type === 'map' && isJsonMap(target) && layout.entries.length > 0) return mergeMap(layout, target, place);
  if (layout?.type === 'sequence' && Array.isArray(target) && layout.entries.length > 0)
    return mergeSequence(layout, target, place);
  if (layout?.type === 'scalar') {
    const { anchor: _, ...scalar } = layout;
    if (scalar.value === target) return scalar;
    const folded = typeof target === 'string' && scalar.folded && foldText(target, scalar.folded);
    if (folded) return { type: 'scalar', value: target, folded };
  }
  return sortLayout(layoutOf(target, flow), place);
}

function mergeMap(layout: CollectionLayout, target: JsonMap, place: SchemaPlace | undefined): Layout {
  const value = (key: string): unknown => target[key];
  const entries = new Map(layout.entries.map((entry) => [entry.key ?? '', entry]));
  const keys = placeKeys([...entries.keys()], target, place);
  const merged = keys.map((key): Entry => {
    const entry = entries.get(key) ?? newEntry(key, null);
    const isNew = !entries.has(key);
    const below = place?.property(key, value);
    return { ...entry, value: mergeLayout(isNew ? undefined : entry.value, target[key], below, layout.flow) };
  });
  return { type: 'map', flow: layout.flow, entries: merged, end: layout.end };
}

function mergeSequence(layout: CollectionLayout, target: readonly unknown[], place: SchemaPlace | undefined): Layout {
  const matches = matchItems(
    layout.entries.map(({ value }) => plainValue(value)),
    target,
  );
  const flow = itemsInBrackets(layout);
  const entries = target.map((item, index): Entry => {
    const match = matches[index];
    const old = match === undefined ? undefined : layout.entries[match];
    return { ...(old ?? { lead: [] }), value: mergeLayout(old?.value, item, place?.items, flow) };
  });
  return { type: 'sequence', flow: layout.flow, entries, end: layout.end };
}

/** Are the items of a sequence written in brackets, so that a new one should be, too? */
export function itemsInBrackets({ flow, entries }: CollectionLayout): boolean {
  const collections = entries.flatMap(({ value }) => ('flow' in value ? value : []));
  return flow || (collections.length > 0 && collections.every((value) => value.flow));
}

/** What a layout says; aliases count as null, which is good enough for finding an item again. */
function plainValue(layout: Layout): unknown {
  if (layout.type === 'alias') return null;
  if (layout.type === 'scalar') return layout.value;
  if (layout.type === 'sequence') return layout.entries.map(({ value }) => plainValue(value));
  return Object.fromEntries(layout.entries.map(({ key, value }) => [key, plainValue(value)]));
}
