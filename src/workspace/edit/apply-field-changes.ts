import type { FieldChange } from '../../model/change.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { isJsonMap, type JsonMap } from './json-value.ts';
import { indexOfItem, itemIdentities } from './match-items.ts';

/**
 * A value with some of its fields changed, as a plan lists them: a change without `after` removes. Items of sequences
 * are named by their identity or index; a sequence of items whose `after` lists their identities is put in that order.
 */
export function applyFieldChanges<T>(value: T, changes: readonly FieldChange[]): T {
  return changes.reduce<unknown>((changed, change) => changeAt(changed, change.path, change), value) as T;
}

function changeAt(value: unknown, path: ValuePath, change: FieldChange): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return reordered(value, change.after) ?? change.after;
  if (Array.isArray(value)) return changeItem(value, step, rest, change);
  const map: JsonMap = isJsonMap(value) ? value : {};
  if (rest.length === 0 && !('after' in change)) {
    const { [step]: _, ...others } = map;
    return others;
  }
  return { ...map, [step]: changeAt(map[step], rest, change) };
}

function changeItem(items: readonly unknown[], step: string | number, rest: ValuePath, change: FieldChange): unknown[] {
  const index = indexOfItem(items, step) ?? items.length;
  if (rest.length === 0 && !('after' in change)) return items.toSpliced(index, 1);
  return items.toSpliced(index, 1, changeAt(items[index], rest, change));
}

function reordered(value: unknown, order: unknown): unknown[] | undefined {
  if (!Array.isArray(value) || !Array.isArray(order)) return undefined;
  const ids = itemIdentities(value);
  const isOrder = ids !== undefined && order.length === ids.length && order.every((id) => ids.includes(id));
  return isOrder ? order.map((id) => value[ids.indexOf(id)]) : undefined;
}
