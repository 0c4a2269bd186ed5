import type { CollectionLayout, Entry, Layout } from './layout.ts';
import type { SchemaPlace } from './schema-place.ts';

/** The same value with the keys of every map in the order of its schema; comments go with their keys. */
export function sortLayout(layout: Layout, place: SchemaPlace | undefined): Layout {
  if (!place || layout.type === 'scalar' || layout.type === 'alias') return layout;
  const sorted = layout.type === 'sequence' ? sortItems(layout, place.items) : sortKeys(layout, place);
  return { ...layout, entries: sorted };
}

function sortItems({ entries }: CollectionLayout, place: SchemaPlace | undefined): Entry[] {
  return entries.map((entry) => ({ ...entry, value: sortLayout(entry.value, place) }));
}

function sortKeys({ entries }: CollectionLayout, place: SchemaPlace): Entry[] {
  const byKey = new Map(entries.map((entry) => [entry.key ?? '', entry]));
  const value = (key: string): unknown => scalarValue(byKey.get(key)?.value);
  return place.sort([...byKey.keys()], value).flatMap((key) => {
    const entry = byKey.get(key);
    return entry ? [{ ...entry, value: sortLayout(entry.value, place.property(key, value)) }] : [];
  });
}

function scalarValue(layout: Layout | undefined): unknown {
  return layout?.type === 'scalar' ? layout.value : undefined;
}
