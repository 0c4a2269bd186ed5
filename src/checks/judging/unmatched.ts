import { matches, type Selector } from '../../model/selector.ts';
import type { Facts } from '../facts.ts';

/**
 * The selectors that pick none of these labels. Hundreds of selectors and twenty thousand stores make too many pairs, so a
 * store meets only those selectors that ask for a label of its own and have not been met yet.
 */
export function unmatched(selectors: Iterable<Selector>, labels: Iterable<Facts['summary']>): ReadonlySet<Selector> {
  const open = new Set(selectors);
  const waiting = new Map<string, Map<string, Set<Selector>>>();
  for (const selector of open) {
    const [key, values] = wanted(selector);
    const byValue = waiting.get(key) ?? new Map<string, Set<Selector>>();
    waiting.set(key, byValue);
    for (const value of values) byValue.set(value, (byValue.get(value) ?? new Set()).add(selector));
  }
  for (const one of labels) {
    for (const [key, byValue] of waiting) {
      const asking = byValue.get(key === ANY ? ANY : (one[key] ?? ''));
      for (const selector of asking ?? []) {
        if (open.has(selector) && !matches(selector, one)) continue;
        open.delete(selector);
        asking?.delete(selector);
      }
    }
    if (open.size === 0) break;
  }
  return open;
}

/** Stands for a selector that asks for no certain value. */
const ANY = '*';

/** A label that a selector asks for, and the values that will do. */
function wanted({ matchLabels = {}, matchExpressions = [] }: Selector): readonly [string, readonly string[]] {
  for (const [key, value] of Object.entries(matchLabels)) return [key, [value]];
  for (const { key, op, values } of matchExpressions) if (op === 'In' && values) return [key, values];
  return [ANY, [ANY]];
}
