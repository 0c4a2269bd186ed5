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

/** Every expression in a resource. */
export function expressionsOf(kind: Kind, resource: Resource): ExpressionText[] {
  const found: ExpressionText[] = [];
  for (const field of kind.celFields ?? []) collect(resource, field, [], found);
  return found;
}

function collect(value: unknown, field: CelField, path: ValuePath, found: ExpressionText[]): void {
  const token = field.path[path.length];
  if (token === undefined) {
    if (typeof value === 'string') found.push({ text: value, path, environment: field.environment });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (token !== '*') {
    if (Object.hasOwn(value, token)) collect((value as Record<string, unknown>)[token], field, [...path, token], found);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, field, [...path, index], found);
  } else {
    for (const [key, member] of Object.entries(value)) collect(member, field, [...path, key], found);
  }
}
