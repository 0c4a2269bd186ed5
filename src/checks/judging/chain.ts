import type { Kind } from '../../kinds/kind.ts';
import { type AddressText, kebabCase } from '../../model/address.ts';
import type { Facts } from '../facts.ts';
import { type Duplicate, duplicatesAmong, type Identified } from './duplicates.ts';

/** A resource as rules across resources know it. */
export interface Known<Outline> {
  readonly address: AddressText;
  readonly name: string;
  readonly facts: Facts;
  readonly outline: Outline;
}

/** A whole chain, as far as it is kept in memory. What several rules need is worked out once, for the first that asks. */
export class Chain {
  readonly #bySlug = new Map<string, Facts[]>();
  readonly #known = new Map<string, ReadonlyMap<string, Known<unknown>>>();
  readonly #duplicates = new Map<string, readonly Duplicate[]>();
  readonly #labels = new Map<string, ReadonlySet<Facts['summary']>>();
  readonly #made = new Map<unknown, { readonly value: unknown; readonly read: ReadonlySet<string> }>();
  readonly #facts: ReadonlyMap<AddressText, Facts>;
  /** Kinds, as slugs, that were looked at since somebody began to ask. */
  #read = new Set<string>();

  constructor(facts: ReadonlyMap<AddressText, Facts>) {
    this.#facts = facts;
    for (const one of facts.values()) {
      const slug = one.address.slice(0, one.address.indexOf('/'));
      const list = this.#bySlug.get(slug);
      if (list) list.push(one);
      else this.#bySlug.set(slug, [one]);
    }
  }

  /** The resources of a kind with a sound shape by name, in the order of the files. */
  of<Outline>({ kind }: Kind<Outline>): ReadonlyMap<string, Known<Outline>> {
    const slug = kebabCase(kind);
    this.#read.add(slug);
    let known = this.#known.get(slug);
    if (!known) {
      known = new Map(this.#of(slug).flatMap((facts) => knownAs(facts, slug)));
      this.#known.set(slug, known);
    }
    return known as ReadonlyMap<string, Known<Outline>>;
  }

  /** Is there any resource of a kind, sound or not? */
  has(slug: string): boolean {
    this.#read.add(slug);
    return this.#bySlug.has(slug);
  }

  /** Is there a resource of this address, sound or not? */
  holds(address: AddressText): boolean {
    this.#read.add(address.slice(0, address.indexOf('/')));
    return this.#facts.has(address);
  }

  /** The facts of all resources of a kind, also of those with a broken shape, which have hardly any. */
  factsOf({ kind }: Kind): readonly Facts[] {
    return this.#of(kebabCase(kind));
  }

  /** The different labels that resources of a kind carry; thousands of stores share the same few. */
  labelsOf(kind: Kind): ReadonlySet<Facts['summary']> {
    this.#read.add(kebabCase(kind.kind));
    let labels = this.#labels.get(kind.kind);
    if (!labels) {
      labels = new Set(this.factsOf(kind).map(({ summary }) => summary));
      this.#labels.set(kind.kind, labels);
    }
    return labels;
  }

  /** What several rules ask a chain for; the function that works it out names it. */
  once<T>(make: (chain: Chain) => T): T {
    let made = this.#made.get(make);
    if (!made) {
      let value: T | undefined;
      const read = this.readBy(() => {
        value = make(this);
      });
      made = { value, read };
      this.#made.set(make, made);
    }
    for (const slug of made.read) this.#read.add(slug);
    return made.value as T;
  }

  /** The kinds, as slugs, whose resources some work looks at. */
  readBy(work: () => void): ReadonlySet<string> {
    const before = this.#read;
    const read = new Set<string>();
    this.#read = read;
    try {
      work();
    } finally {
      this.#read = before;
    }
    return read;
  }

  /** Codes that two resources of a kind have. */
  duplicatesOf({ kind, identifiers }: Kind): readonly Duplicate[] {
    if (!identifiers) return [];
    this.#read.add(kebabCase(kind));
    let duplicates = this.#duplicates.get(kind);
    if (!duplicates) {
      const resources: Identified[] = [];
      for (const { address, identifiers: text } of this.#of(kebabCase(kind)))
        if (text !== undefined) resources.push([address, text]);
      duplicates = duplicatesAmong(resources, identifiers);
      this.#duplicates.set(kind, duplicates);
    }
    return duplicates;
  }

  #of(slug: string): readonly Facts[] {
    this.#read.add(slug);
    return this.#bySlug.get(slug) ?? [];
  }
}

function knownAs(facts: Facts, slug: string): [string, Known<unknown>][] {
  const { address, outline } = facts;
  const name = address.slice(slug.length + 1);
  return outline === undefined ? [] : [[name, { address, name, facts, outline }]];
}
