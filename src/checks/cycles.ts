import { type AddressText, formatAddress } from '../model/address.ts';
import type { Facts } from './facts.ts';
import type { ResourceFinding } from './references.ts';

/** The strong references of one resource, as addresses, with their place in its list of references. */
type Edges = readonly { readonly target: AddressText; readonly index: number }[];

/**
 * Reference cycles, each reported once, at the reference that closes it. Mentions do not count.
 * An iterative depth-first search: a chain's reference depth may exceed the call stack.
 */
export function checkCycles(facts: ReadonlyMap<AddressText, Facts>): ResourceFinding[] {
  const edges = edgesOf(facts);
  // Only what something refers to can be part of a cycle, which leaves out nearly every store.
  const referred = new Set([...new Set(edges.values())].flatMap((list) => list.map(({ target }) => target)));
  const findings: ResourceFinding[] = [];
  const done = new Set<AddressText>();
  for (const start of [...referred].sort()) {
    if (!done.has(start) && facts.has(start)) search(start, { facts, edges, done, findings });
  }
  return findings;
}

interface Search {
  readonly facts: ReadonlyMap<AddressText, Facts>;
  readonly edges: ReadonlyMap<AddressText, Edges>;
  readonly done: Set<AddressText>;
  readonly findings: ResourceFinding[];
}

function search(start: AddressText, { facts, edges, done, findings }: Search): void {
  const stack: { readonly address: AddressText; next: number }[] = [{ address: start, next: 0 }];
  const open = new Map<AddressText, number>([[start, 0]]);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = edges.get(top.address)?.[top.next++];
    if (!edge) {
      done.add(top.address);
      open.delete(top.address);
      stack.pop();
      continue;
    }
    const depth = open.get(edge.target);
    if (depth !== undefined) {
      const cycle = [...stack.slice(depth).map((entry) => entry.address), edge.target].join(' → ');
      const path = facts.get(top.address)?.references[edge.index]?.path ?? [];
      findings.push({
        address: top.address,
        diagnostic: { code: 'reference/cycle', severity: 'error', path, args: { cycle } },
      });
    } else if (!done.has(edge.target) && facts.has(edge.target)) {
      open.set(edge.target, stack.length);
      stack.push({ address: edge.target, next: 0 });
    }
  }
}

/** Lists of references that several resources share become one list of edges. */
function edgesOf(facts: ReadonlyMap<AddressText, Facts>): Map<AddressText, Edges> {
  const lists = new Map<Facts['references'], Edges>();
  const edges = new Map<AddressText, Edges>();
  for (const { address, references } of facts.values()) {
    let list = lists.get(references);
    if (!list) {
      list = references.flatMap((reference, index) =>
        reference.mention ? [] : [{ target: formatAddress(reference), index }],
      );
      lists.set(references, list);
    }
    edges.set(address, list);
  }
  return edges;
}
