import type { Entry, Layout } from './layout.ts';

/** A value that was never written: a line for every entry, but lists of scalars in brackets. With `flow` all is in brackets. */
export function layoutOf(value: unknown, flow = false): Layout {
  if (Array.isArray(value)) {
    const entries = value.map((item) => ({ lead: [], value: layoutOf(item, flow) }));
    return {
      type: 'sequence',
      flow: flow || entries.every((entry) => entry.value.type === 'scalar'),
      entries,
      end: [],
    };
  }
  if (value === null || typeof value !== 'object')
    return { type: 'scalar', value: value as string | number | boolean | null };
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return { type: 'map', flow, entries: entries.map(([key, member]) => newEntry(key, member, flow)), end: [] };
}

/** A new key. */
export function newEntry(key: string, value: unknown, flow = false): Entry {
  return { key, lead: [], value: layoutOf(value, flow) };
}
