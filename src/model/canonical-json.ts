/**
 * The canonical bytes of a JSON value (RFC 8785): object keys sorted by UTF-16 code unit, no white space.
 * Values come from YAML or JSON, so there are no cycles; undefined properties are left out.
 */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === UNORDERABLE ? spelled(value) : JSON.stringify(ordered);
}

/** Stands for a value that no JavaScript object can hold in canonical order. */
const UNORDERABLE = Symbol('unorderable');

/** Keys that an object does not keep where they are put. */
const MOVING_KEY = /^(?:\d+|__proto__)$/;

/** The same value with every object's keys in order, itself when they are already: `JSON.stringify` does the rest, fast. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? arrayInOrder(value) : objectInOrder(value as Record<string, unknown>);
}

function arrayInOrder(items: readonly unknown[]): unknown {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    if (item === null || typeof item !== 'object') continue;
    const ordered = inOrder(item);
    if (ordered === UNORDERABLE) return UNORDERABLE;
    if (ordered === item) continue;
    copy ??= items.slice();
    copy[index] = ordered;
  }
  return copy ?? items;
}

function objectInOrder(object: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(object);
  let copy: Record<string, unknown> | undefined;
  if (!areSorted(keys)) {
    if (keys.some((key) => MOVING_KEY.test(key))) return UNORDERABLE;
    copy = {};
    for (const key of keys.sort()) copy[key] = object[key];
  }
  for (const key of keys) {
    const member = object[key];
    if (member === null || typeof member !== 'object') continue;
    const ordered = inOrder(member);
    if (ordered === UNORDERABLE) return UNORDERABLE;
    if (ordered === member) continue;
    if (!copy && keys.includes('__proto__')) return UNORDERABLE;
    copy ??= { ...object };
    copy[key] = ordered;
  }
  return copy ?? object;
}

function areSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++)
    if ((keys[index - 1] as string) > (keys[index] as string)) return false;
  return true;
}

/** The definition, member by member. */
function spelled(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => spelled(item ?? null)).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${spelled(member)}`);
  }
  return `{${members.join(',')}}`;
}
