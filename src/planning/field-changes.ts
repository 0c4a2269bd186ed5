import { canonicalJson } from '../model/canonical-json.ts';
import type { FieldChange } from '../model/change.ts';
import type { ValuePath } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';

/** Keys by which the items of a sequence are told apart, in this order. */
const IDENTITY_KEYS = ['id', 'code', 'name'] as const;

/** The fields in which two versions of a resource differ, in the order of the newer one, removed fields last. */
export function fieldChanges(before: Resource, after: Resource): FieldChange[] {
  const changes: FieldChange[] = [];
  visit(before, after, [], changes);
  return changes;
}

function visit(before: unknown, after: unknown, path: ValuePath, changes: FieldChange[]): void {
  if (isMap(before) && isMap(after)) {
    for (const key of Object.keys(after)) visitMember(before, after, key, [...path, key], changes);
    for (const key of Object.keys(before))
      if (!Object.hasOwn(after, key)) changes.push({ path: [...path, key], before: before[key] });
  } else if (Array.isArray(before) && Array.isArray(after)) visitItems(before, after, path, changes);
  else if (canonicalJson(before) !== canonicalJson(after)) changes.push({ path, before, after });
}

function visitMember(before: Json, after: Json, key: string, path: ValuePath, changes: FieldChange[]): void {
  if (Object.hasOwn(before, key)) visit(before[key], after[key], path, changes);
  else changes.push({ path, after: after[key] });
}

/** Items that carry an identity are matched by it, so that an inserted step is one change; any other list is one value. */
function visitItems(
  before: readonly unknown[],
  after: readonly unknown[],
  path: ValuePath,
  changes: FieldChange[],
): void {
  const old = byIdentity(before);
  const current = byIdentity(after);
  if (!old || !current) {
    if (canonicalJson(before) !== canonicalJson(after)) changes.push({ path, before, after });
    return;
  }
  for (const [id, item] of current) {
    const itemPath = [...path, id];
    if (old.has(id)) visit(old.get(id), item, itemPath, changes);
    else changes.push({ path: itemPath, after: item });
  }
  for (const [id, item] of old) if (!current.has(id)) changes.push({ path: [...path, id], before: item });
  const shared = [...current.keys()].filter((id) => old.has(id));
  if (shared.join() !== [...old.keys()].filter((id) => current.has(id)).join())
    changes.push({ path, before: [...old.keys()], after: [...current.keys()] });
}

function byIdentity(items: readonly unknown[]): Map<string, unknown> | undefined {
  for (const key of IDENTITY_KEYS) {
    const entries = items.map((item) => [isMap(item) ? item[key] : undefined, item] as const);
    const map = new Map(entries.filter((entry): entry is [string, unknown] => typeof entry[0] === 'string'));
    if (map.size === items.length) return map;
  }
  return undefined;
}

type Json = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
