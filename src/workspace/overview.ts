import type { Facts } from '../checks/facts.ts';
import type { FactsLookup } from '../checks/facts-lookup.ts';
import { type AddressText, pascalCase } from '../model/address.ts';

// An overview tells, in a fifth of the facts' size, what a plan needs of the resources that did not change. A line with the
// numbers of the lines that follow: lists of references; summaries; and behind them, for all resources that share both,
// `r s addresses` with the numbers of their lines. It is ASCII, which is read without being decoded.

/** A reference as far as an overview tells of it. */
type OverviewReference = Pick<Facts['references'][number], 'kind' | 'name' | 'mention'>;

/** Writes the overview of a configuration. */
export function overviewText(all: Iterable<Facts>): string {
  const references = new Numbered<Facts['references']>((list) =>
    list.map(({ kind, name, mention }): OverviewReference => ({ kind, name, mention })),
  );
  const summaries = new Numbered<Facts['summary'], Facts['target']>((summary, target) =>
    target ? { summary, target } : { summary },
  );
  const groups = new Map<string, AddressText[]>();
  for (const facts of all) {
    const key = `${references.number(facts.references)}\t${summaries.number(facts.summary, facts.target)}`;
    const group = groups.get(key);
    if (group) group.push(facts.address);
    else groups.set(key, [facts.address]);
  }
  const members = [...groups].map(([key, addresses]) => `${key}\t ${addresses.join(' ')} `);
  const head = JSON.stringify([references.texts.length, summaries.texts.length]);
  const lines = [head, ...references.texts, ...summaries.texts, ...members];
  return lines.join('\n').replace(/[\u0080-\uffff]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Numbers values in the order of their first appearance. Thousands of facts share one object, which is then written once. */
class Numbered<T extends object, More = undefined> {
  readonly texts: string[] = [];
  readonly #known = new Map<T, number>();
  readonly #byText = new Map<string, number>();
  readonly #content: (value: T, more?: More) => unknown;

  constructor(content: (value: T, more?: More) => unknown) {
    this.#content = content;
  }

  number(value: T, more?: More): number {
    const known = more === undefined ? this.#known.get(value) : undefined;
    if (known !== undefined) return known;
    const text = JSON.stringify(this.#content(value, more));
    let number = this.#byText.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#byText.set(text, number);
    }
    if (more === undefined) this.#known.set(value, number);
    return number;
  }
}

/** Answers from an overview; of its lines, only those that are asked for are read. */
export class Overview implements FactsLookup {
  readonly #references: readonly string[];
  readonly #summaries: readonly string[];
  readonly #groups: readonly string[];

  constructor(text: string) {
    const lines = text.split('\n');
    const [references, summaries] = JSON.parse(lines[0] ?? '') as [number, number];
    this.#references = lines.slice(1, 1 + references);
    this.#summaries = lines.slice(1 + references, 1 + references + summaries);
    this.#groups = lines.slice(1 + references + summaries);
  }

  get(address: AddressText): Facts | undefined {
    const group = this.#groups.find((line) => line.includes(` ${address} `));
    return group === undefined ? undefined : this.#factsOf(group, address);
  }

  isReferredTo(address: AddressText): boolean {
    const slash = address.indexOf('/');
    const reference = { kind: pascalCase(address.slice(0, slash)), name: address.slice(slash + 1), mention: false };
    const text = JSON.stringify(reference satisfies OverviewReference);
    return this.#references.some((line) => line.includes(text));
  }

  *targeting(): Iterable<Facts> {
    for (const group of this.#groups) {
      const [, s, addresses = ''] = group.split('\t', 3);
      if (!this.#summaries[Number(s)]?.includes('"target":')) continue;
      for (const address of addresses.trim().split(' ')) {
        const facts = this.#factsOf(group, address);
        if (facts.target) yield facts;
      }
    }
  }

  #factsOf(group: string, address: AddressText): Facts {
    const [r, s] = group.split('\t', 2);
    const { summary = {}, target } = JSON.parse(this.#summaries[Number(s)] ?? '{}') as Partial<Facts>;
    const references = JSON.parse(this.#references[Number(r)] ?? '[]') as OverviewReference[];
    const facts = { address, hash: '', references: references.map((one) => ({ ...one, path: [] })), summary };
    return target ? { ...facts, target } : facts;
  }
}
