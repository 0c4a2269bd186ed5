import stringWidth from 'fast-string-width';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { MAX_WIDTH } from '../format/print-layout.ts';
import { isJsonMap, sameValue } from './json-value.ts';
import { entryExtents } from './node-extent.ts';
import { replaceValue } from './replace-value.ts';
import { applySplices, type Splice } from './splice.ts';
import type { ScalarValue, Slot, Sync } from './sync.ts';
import { scalarInStyle } from './sync-scalar.ts';

/** Makes a collection in brackets say `target`: scalars change in place, anything else rewrites the brackets. */
export function syncFlow(sync: Sync, slot: Slot, target: unknown): void {
  const splices: Splice[] = [];
  const inPlace = changeScalars(slot.extent.value, slot.before, target, splices) && fits(sync, slot, splices);
  if (inPlace) sync.splices.push(...splices);
  else replaceValue(sync, slot, target);
}

/** Collects changes of scalars; false when something else has to change. */
function changeScalars(node: Node | null, before: unknown, target: unknown, splices: Splice[]): boolean {
  if (sameValue(before, target)) return true;
  if (isScalar(node)) {
    const [start, end] = node.range ?? [0, 0];
    if (start === end || (target !== null && typeof target === 'object')) return false;
    splices.push({ start, end, text: scalarInStyle(node, target as ScalarValue, true) });
    return true;
  }
  if (isMap(node) && isJsonMap(before) && isJsonMap(target)) {
    const keys = Object.keys(before);
    if (keys.length !== Object.keys(target).length || !keys.every((key) => Object.hasOwn(target, key))) return false;
    const extents = entryExtents(node);
    return keys.every((key, index) => changeScalars(extents[index]?.value ?? null, before[key], target[key], splices));
  }
  if (!isSeq(node) || !Array.isArray(before) || !Array.isArray(target) || before.length !== target.length) return false;
  const extents = entryExtents(node);
  return before.every((item, index) => changeScalars(extents[index]?.value ?? null, item, target[index], splices));
}

/** Does the line end where it may, or was it too long before? */
function fits({ lines }: Sync, { extent }: Slot, splices: readonly Splice[]): boolean {
  const start = lines.start(extent.start);
  const end = lines.end(extent.end);
  const old = lines.text.slice(start, end);
  const changed = applySplices(
    old,
    splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start })),
  );
  return changed.includes('\n') || stringWidth(changed) <= Math.max(MAX_WIDTH, stringWidth(old));
}
