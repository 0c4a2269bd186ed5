import type { GateAnswer } from '../answer.ts';
import type { GateQuestion } from '../facts.ts';

/** One thing that must be right before stores enter a phase. It has an answer for everything it looks at, and fails closed. */
export interface Gate {
  /** The file's name; its answers are called so, or `name/…`. */
  readonly name: string;
  ask(question: GateQuestion): Iterable<GateAnswer>;
}
