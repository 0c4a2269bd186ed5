import type { ValuePath } from './diagnostic.ts';

/** The value at a path; undefined when there is none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const token of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, token)) return undefined;
    if (Array.isArray(current) && token === 'length') return undefined;
    current = (current as Record<string | number, unknown>)[token];
  }
  return current;
}

/** A copy with another value at a path; maps on the way are made, and so are lists where the next token is an index. */
export function withValue(value: unknown, path: ValuePath, replacement: unknown): unknown {
  const [token, ...rest] = path;
  if (token === undefined) return replacement;
  const inner = withValue(valueAt(value, [token]), rest, replacement);
  if (Array.isArray(value) || (value === undefined && typeof token === 'number')) {
    const list: unknown[] = Array.isArray(value) ? [...value] : [];
    list[Math.min(Number(token), list.length)] = inner;
    return list;
  }
  return { ...(value as object | undefined), [token]: inner };
}
