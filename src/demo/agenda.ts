/** Something that happens at a moment, and may put more on the agenda. */
export interface Happening {
  readonly at: Date;
  happen(): Promise<void>;
}

/** What is to happen, the earliest first; of the same moment in the order in which it was put there. */
export class Agenda {
  readonly #heap: { readonly at: number; readonly order: number; readonly happen: () => Promise<void> }[] = [];
  #order = 0;

  add({ at, happen }: Happening): void {
    this.#order += 1;
    this.#heap.push({ at: at.getTime(), order: this.#order, happen });
    this.#heap.sort((a, b) => b.at - a.at || b.order - a.order);
  }

  /** Lets everything before a moment happen. */
  async until(moment: Date): Promise<void> {
    for (;;) {
      const next = this.#heap.at(-1);
      if (!next || next.at >= moment.getTime()) return;
      this.#heap.pop();
      await next.happen();
    }
  }
}
