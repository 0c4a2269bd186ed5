import { matches, type Selector } from '../../model/selector.ts';

/** Tells which of many selectors pick something without trying all: most ask for one value of one label, such as a region. */
export class SelectorIndex<Item> {
  readonly #anything: (readonly [Selector, Item])[] = [];
  readonly #byLabel = new Map<string, Map<string, (readonly [Selector, Item])[]>>();

  add(selector: Selector, item: Item): void {
    const wanted = wantedLabel(selector);
    if (!wanted) {
      this.#anything.push([selector, item]);
      return;
    }
    const values = this.#byLabel.get(wanted.key) ?? new Map<string, (readonly [Selector, Item])[]>();
    this.#byLabel.set(wanted.key, values);
    for (const value of wanted.values) values.set(value, [...(values.get(value) ?? []), [selector, item]]);
  }

  /** Everything that was added with a selector that picks these labels. */
  *picking(labels: Readonly<Record<string, string>>): Generator<Item> {
    for (const [selector, item] of this.#anything) if (matches(selector, labels)) yield item;
    for (const [key, values] of this.#byLabel) {
      const value = labels[key];
      for (const [selector, item] of (value !== undefined && values.get(value)) || [])
        if (matches(selector, labels)) yield item;
    }
  }
}

interface WantedLabel {
  readonly key: string;
  readonly values: readonly string[];
}

/** The label of which a selector wants the fewest values. */
function wantedLabel({ matchLabels = {}, matchExpressions = [] }: Selector): WantedLabel | undefined {
  const wanted = [
    ...Object.entries(matchLabels).map(([key, value]) => ({ key, values: [value] })),
    ...matchExpressions.flatMap(({ key, op, values }) => (op === 'In' && values ? [{ key, values }] : [])),
  ];
  return wanted.sort((a, b) => a.values.length - b.values.length)[0];
}
