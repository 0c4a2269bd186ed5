import { SEPARATOR } from '../../kinds/identifier-text.ts';
import type { Identifiers } from '../../kinds/kind.ts';
import type { AddressText } from '../../model/address.ts';
import type { ValuePath } from '../../model/diagnostic.ts';

/** A code that an earlier resource has already. */
export interface Duplicate {
  readonly address: AddressText;
  readonly path: ValuePath;
  readonly sort: string;
  readonly code: string;
  /** Who had it first. */
  readonly first: AddressText;
}

/** A resource and its codes, as `Identifiers.read` writes them. */
export type Identified = readonly [address: AddressText, text: string];

/**
 * Codes that stand more than once. A hundred thousand of them would fill a map of several megabytes, so a table of hashes
 * finds the few that may be double, and only these are compared.
 */
export function duplicatesAmong(resources: readonly Identified[], identifiers: Identifiers): Duplicate[] {
  const hashes = new HashTable();
  const suspects = new Set<number>();
  const seeds = new Seeds(identifiers);
  for (const [, text] of resources) {
    for (let start = 0, position = 0; start <= text.length; position++) {
      const end = endOf(text, start);
      if (end > start) {
        const hash = hashOf(text, { start, end, seed: seeds.at(position) });
        if (!hashes.add(hash)) suspects.add(hash);
      }
      start = end + 1;
    }
  }
  return suspects.size === 0 ? [] : compare(resources, identifiers, suspects);
}

function compare(
  resources: readonly Identified[],
  identifiers: Identifiers,
  suspects: ReadonlySet<number>,
): Duplicate[] {
  const seeds = new Seeds(identifiers);
  const holders = new Map<string, AddressText>();
  const found: Duplicate[] = [];
  for (const [address, text] of resources) {
    for (let start = 0, position = 0; start <= text.length; position++) {
      const end = endOf(text, start);
      // Different codes may have one hash, so there are suspects in every large chain; all but these are passed over here too.
      if (end > start && suspects.has(hashOf(text, { start, end, seed: seeds.at(position) }))) {
        const code = text.slice(start, end);
        const sort = identifiers.sort(position);
        const first = holders.get(`${sort} ${code}`);
        if (first === undefined) holders.set(`${sort} ${code}`, address);
        else found.push({ address, path: identifiers.path(position), sort, code, first });
      }
      start = end + 1;
    }
  }
  return found;
}

function endOf(text: string, start: number): number {
  const end = text.indexOf(SEPARATOR, start);
  return end < 0 ? text.length : end;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly seed: number;
}

/** FNV-1a of a part of a text, from the hash of its sort on; never 0. */
function hashOf(text: string, { start, end, seed }: Part): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash === 0 ? 1 : hash;
}

/** Where the hash of a code at a position begins, so that codes of different sorts differ. */
class Seeds {
  readonly #known: number[] = [];
  readonly #identifiers: Identifiers;

  constructor(identifiers: Identifiers) {
    this.#identifiers = identifiers;
  }

  at(position: number): number {
    let seed = this.#known[position];
    if (seed === undefined) {
      const sort = this.#identifiers.sort(position);
      seed = hashOf(sort, { start: 0, end: sort.length, seed: 0x811c9dc5 | 0 });
      this.#known[position] = seed;
    }
    return seed;
  }
}

/** A set of numbers other than 0, in four to eight bytes each. */
class HashTable {
  #slots = new Int32Array(1 << 12);
  #size = 0;

  /** Whether the number is new. */
  add(hash: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    if (!insert(this.#slots, hash)) return false;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    for (const hash of this.#slots) if (hash !== 0) insert(slots, hash);
    this.#slots = slots;
  }
}

function insert(slots: Int32Array, hash: number): boolean {
  const mask = slots.length - 1;
  for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
    const held = slots[at];
    if (held === hash) return false;
    if (held === 0) {
      slots[at] = hash;
      return true;
    }
  }
}
