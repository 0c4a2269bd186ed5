import type { ValuePath } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import type { CelField, Kind } from './kind.ts';

/** One CEL expression of a resource, where it stands. */
export interface ExpressionText {
  readonly text: string;
  readonly path: ValuePath;
  /** By the name of `Kind.environments`. */
  readonly environment: string;
}

const known = new WeakMap<Resource, readonly ExpressionText[]>();

/** Every expression in a resource; looked for once, because several checks ask. */
export function expressionsOf(kind: Pick<Kind, 'celFields'>, resource: Resource): readonly ExpressionText[] {
  let found = known.get(resource);
  if (!found) {
    const texts: ExpressionText[] = [];
    for (const field of kind.celFields ?? []) collect(resource, field, [], texts);
    known.set(resource, texts);
    found = texts;
  }
  return found;
}

/** Walks one field's pattern; `path` is shared on the way and copied for what is found. */
function collect(value: unknown, field: CelField, path: (string | number)[], found: ExpressionText[]): void {
  const token = field.path[path.length];
  if (token === undefined) {
    if (typeof value === 'string') found.push({ text: value, path: [...path], environment: field.environment });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const key of keysAt(value, token)) {
    path.push(key);
    collect((value as Record<string | number, unknown>)[key], field, path, found);
    path.pop();
  }
}

function keysAt(value: object, token: string): Iterable<string | number> {
  if (token !== '*') return Object.hasOwn(value, token) ? [token] : [];
  return Array.isArray(value) ? value.keys() : Object.keys(value);
}
