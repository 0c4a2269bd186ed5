import { isMap, isScalar, isSeq } from 'yaml';
import { isJsonMap, sameValue } from './json-value.ts';
import { isBlockScalar } from './node-extent.ts';
import { replaceValue } from './replace-value.ts';
import type { ScalarValue, Slot, Sync } from './sync.ts';
import { syncFlow } from './sync-flow.ts';
import { syncMap } from './sync-map.ts';
import { syncScalar } from './sync-scalar.ts';
import { syncSequence } from './sync-sequence.ts';

/** Makes an entry in block style say `target`, with as little change of the text as possible. */
export function syncValue(sync: Sync, slot: Slot, target: unknown): void {
  const { before, place } = slot;
  const node = slot.extent.value;
  const { value: layout } = slot.entry;
  if (sameValue(before, target)) return;
  if (isScalar(node) && isOneLine(target) && !isBlockScalar(node)) syncScalar(sync, slot, node, target);
  else if (isMap(node) && layout.type === 'map' && isJsonMap(before) && isJsonMap(target)) {
    if (node.flow) syncFlow(sync, slot, target);
    else if (Object.keys(before).some((key) => Object.hasOwn(target, key)))
      syncMap(sync, { node, layout, before, place }, target);
    else replaceValue(sync, slot, target);
  } else if (isSeq(node) && layout.type === 'sequence' && Array.isArray(before) && Array.isArray(target)) {
    if (node.flow) syncFlow(sync, slot, target);
    else if (!syncSequence(sync, { node, layout, before, place }, target)) replaceValue(sync, slot, target);
  } else replaceValue(sync, slot, target);
}

/** A scalar, and no text that needs several lines. */
function isOneLine(target: unknown): target is ScalarValue {
  return target === null || (typeof target !== 'object' && !String(target).includes('\n'));
}
