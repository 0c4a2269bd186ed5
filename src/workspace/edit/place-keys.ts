import type { SchemaPlace } from '../format/schema-place.ts';
import type { JsonMap } from './json-value.ts';

/**
 * The keys of `target`: those that are there stay in their order, a new one comes behind the nearest one that the
 * schema has before it.
 */
export function placeKeys(present: readonly string[], target: JsonMap, place: SchemaPlace | undefined): string[] {
  const wanted = Object.keys(target);
  const order = place?.sort(wanted, (key) => target[key]) ?? wanted;
  const keys = present.filter((key) => Object.hasOwn(target, key));
  order.forEach((key, index) => {
    if (keys.includes(key)) return;
    const before = order.slice(0, index).findLast((candidate) => keys.includes(candidate));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}
