import { type AddressText, formatAddress } from '../model/address.ts';
import type { Facts } from './facts.ts';
import type { ResourceFinding } from './references.ts';

/**
 * Reference cycles, each reported once, at the reference that closes it. Mentions do not count.
 * An iterative depth-first search: a chain's reference depth may exceed the call stack.
 */
export function checkCycles(facts: ReadonlyMap<AddressText, Facts>): ResourceFinding[] {
  const findings: ResourceFinding[] = [];
  const done = new Set<AddressText>();
  for (const start of facts.keys()) {
    const stack: { address: AddressText; next: number }[] = [{ address: start, next: 0 }];
    const open = new Map<AddressText, number>([[start, 0]]);
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top) break;
      const reference = done.has(top.address) ? undefined : facts.get(top.address)?.references[top.next++];
      if (!reference) {
        done.add(top.address);
        open.delete(top.address);
        stack.pop();
        continue;
      }
      if (reference.mention) continue;
      const target = formatAddress(reference);
      const depth = open.get(target);
      if (depth !== undefined) {
        const cycle = [...stack.slice(depth).map((entry) => entry.address), target].join(' → ');
        findings.push({
          address: top.address,
          diagnostic: { code: 'reference/cycle', severity: 'error', path: reference.path, args: { cycle } },
        });
      } else if (!done.has(target) && facts.has(target)) {
        open.set(target, stack.length);
        stack.push({ address: target, next: 0 });
      }
    }
  }
  return findings;
}
