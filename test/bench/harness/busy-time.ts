/** Adds up the time in which at least one of several pieces of work was under way: what overlaps counts once. */
export class BusyTime {
  readonly #pieces: { readonly start: number; readonly end: number }[] = [];

  add(start: number, end: number): void {
    this.#pieces.push({ start, end });
  }

  get total(): number {
    let total = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, end } of this.#pieces.toSorted((a, b) => a.start - b.start)) {
      total += Math.max(0, end - Math.max(start, until));
      until = Math.max(until, end);
    }
    return total;
  }
}
