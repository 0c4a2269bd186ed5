import { Undecided } from './undecided.ts';

/** Work that one evaluation may do. A step is about one visited node, compared element or a hundred characters. */
export const MAX_STEPS = 100_000;

/** One evaluation under way. */
export class Run {
  readonly values: Readonly<Record<string, unknown>>;
  /** Values of the variables of the loops around, outermost first. */
  readonly locals: unknown[] = [];
  #steps = MAX_STEPS;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  /** Books work; answers the error once there was too much of it, and from then on always. */
  spend(steps: number): Undecided | undefined {
    this.#steps -= steps;
    return this.#steps < 0 ? TOO_MUCH : undefined;
  }

  get isSpent(): boolean {
    return this.#steps < 0;
  }
}

const TOO_MUCH = Undecided.error(`more than ${MAX_STEPS} steps`);
