import type { Scalar } from 'yaml';
import { scalarText } from '../format/print-flow.ts';
import { doubleQuoted, singleQuoted } from '../format/scalar-text.ts';
import { CannotSplice } from './splice.ts';
import type { ScalarValue, Slot, Sync } from './sync.ts';

/** Changes a scalar on one line in its place. */
export function syncScalar({ splices }: Sync, { extent }: Slot, node: Scalar, target: ScalarValue): void {
  const [start, end] = node.range ?? [0, 0];
  const text = scalarInStyle(node, target, false);
  if (start === end) splices.push({ start: extent.after, end: extent.after, text: ` ${text}` });
  else splices.push({ start, end, text });
}

/** The text of a scalar, in the quotes of the one it replaces. */
export function scalarInStyle(old: Scalar, target: ScalarValue, inFlow: boolean): string {
  if (old.tag) throw new CannotSplice('a tag says how the value is read');
  if (typeof target === 'string' && typeof old.value === 'string') {
    if (old.type === 'QUOTE_DOUBLE') return doubleQuoted(target);
    if (old.type === 'QUOTE_SINGLE') return singleQuoted(target) ?? doubleQuoted(target);
  }
  return scalarText({ value: target }, inFlow);
}
