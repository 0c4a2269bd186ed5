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

/** A resource and its codes, as `identifierText` writes them. */
export type Identified = readonly [address: AddressText, text: string];

/**
 * Codes that stand more than once. A hundred thousand of them would fill a map of several megabytes, so a table of hashes
 * finds the few that may be double, and only these are compared.
 */
export function duplicatesAmong(resources: readonly Identified[], identifiers: Identifiers): Duplicate[] {
  const hashes = new HashTable();
  const suspects = new Set<number>();
  for (const [, text] of resources)
    eachCode(text, identifiers, (hash) => {
      if (!hashes.add(hash)) suspects.add(hash);
    });
  return suspects.size === 0 ? [] : compare(resources, identifiers, suspects);
}

function compare(
  resources: readonly Identified[],
  identifiers: Identifiers,
  suspects: ReadonlySet<number>,
): Duplicate[] {
  const holders = new Map<string, AddressText>();
  const found: Duplicate[] = [];
  for (const [address, text] of resources) {
    eachCode(text, identifiers, (hash, position, start, end) => {
      if (!suspects.has(hash)) return;
      const sort = identifiers.sort(position);
      const code = text.slice(start, end);
      const first = holders.get(`${sort} ${code}`);
      if (first === undefined) holders.set(`${sort} ${code}`, address);
      else found.push({ address, path: identifiers.path(position), sort, code, first });
    });
  }
  return found;
}

type Visit = (hash: number, position: number, start: number, end: number) => void;

const SEPARATING = SEPARATOR.charCodeAt(0);

/** Visits every code of a text with a hash (FNV-1a) of its sort and itself, without cutting it out. */
function eachCode(text: string, { sort }: Identifiers, visit: Visit): void {
  let start = 0;
  let hash = 0;
  for (let at = 0, position = 0; at <= text.length; at++) {
    const char = at < text.length ? text.charCodeAt(at) : SEPARATING;
    if (char === SEPARATING) {
      if (at > start) visit(hash | 0 || 1, position, start, at);
      position += 1;
      start = at + 1;
      continue;
    }
    if (at === start) hash = seedOf(sort(position));
    hash = Math.imul(hash ^ char, 0x01000193);
  }
}

const seeds = new Map<string, number>();

function seedOf(sort: string): number {
  let seed = seeds.get(sort);
  if (seed === undefined) {
    seed = 0x811c9dc5;
    for (let at = 0; at < sort.length; at++) seed = Math.imul(seed ^ sort.charCodeAt(at), 0x01000193);
    seeds.set(sort, seed);
  }
  return seed;
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
