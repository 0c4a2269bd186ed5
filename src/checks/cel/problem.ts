import type { Span } from './node.ts';

/** Something wrong with an expression, at offsets in its text. */
export interface CelProblem extends Span {
  readonly code: `cel/${string}`;
  /** What the message names; `suggestion` is what was probably meant. */
  readonly args: Readonly<Record<string, string | number>>;
}
