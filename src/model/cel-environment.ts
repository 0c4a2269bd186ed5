import type { CelType } from './cel-type.ts';

/** What an expression may use, and what has to come out of it; both depend on where it stands. */
export interface CelEnvironment {
  readonly variables: Readonly<Record<string, CelType>>;
  readonly result: CelType;
  /**
   * The variables are measured figures, as in a gate: one without a value must neither pass nor fail, so `has` is not
   * offered; and figures that are rounded are compared, never computed with.
   */
  readonly measured?: true;
}
