/** Something that happens at a moment, and may put more on the agenda. */
export interface Happening {
  readonly at: Date;
  happen(): Promise<void>;
}

/** What is to happen, the earliest first; of the same moment in the order in which it was put there. */
export class Agenda {
  /** The last first. */
  readonly #coming: { readonly at: number; readonly happen: () => Promise<void> }[] = [];

  add({ at, happen }: Happening): void {
    const moment = at.getTime();
    const before = this.#coming.findLastIndex((one) => one.at > moment);
    this.#coming.splice(before + 1, 0, { at: moment, happen });
  }

  /** Lets everything before a moment happen. */
  async until(moment: Date): Promise<void> {
    for (;;) {
      const next = this.#coming.at(-1);
      if (!next || next.at >= moment.getTime()) return;
      this.#coming.pop();
      await next.happen();
    }
  }
}
