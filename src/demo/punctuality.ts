import type { Day } from '../model/day.ts';

/** How punctual a store is: `exact` and `above` are planted, a share is a habit. */
export type Habit = 'exactly-95' | 'above-95' | { readonly latePercent: number };

interface Count {
  due: number;
  byHabit: number;
  slow: number;
}

/**
 * Decides task by task which are late, so that each month's share comes out as planned: of every twenty one at the most, exactly one, or
 * the store's habit.
 */
export class Punctuality {
  readonly #habit: Habit;
  readonly #months = new Map<string, Count>();

  constructor(habit: Habit) {
    this.#habit = habit;
  }

  /** Whether the next task due on this day is late. */
  isLate(due: Day): boolean {
    const count = this.#countOf(due);
    count.due += 1;
    const isLate = count.byHabit < this.#allowed(count.due);
    if (isLate) count.byHabit += 1;
    return isLate;
  }

  /** One more that is due on this day, and that nobody lets wait. */
  addPunctual(due: Day): void {
    this.#countOf(due).due += 1;
  }

  /** One more that is late, whatever the habit: it cannot be done in time. */
  addLate(due: Day): void {
    const count = this.#countOf(due);
    count.due += 1;
    count.slow += 1;
  }

  /** By month: tasks due and those late. */
  get months(): Readonly<Record<string, { readonly due: number; readonly late: number }>> {
    const months = [...this.#months].map(([month, { due, byHabit, slow }]) => [month, { due, late: byHabit + slow }]);
    return Object.fromEntries(months);
  }

  #countOf(due: Day): Count {
    const month = due.slice(0, 7);
    const count = this.#months.get(month) ?? { due: 0, byHabit: 0, slow: 0 };
    this.#months.set(month, count);
    return count;
  }

  #allowed(due: number): number {
    if (this.#habit === 'exactly-95') return Math.floor(due / 20);
    if (this.#habit === 'above-95') return Math.ceil(due / 20) - 1;
    return Math.floor((due * this.#habit.latePercent) / 100);
  }
}
