import type { Diagnostic } from './diagnostic.ts';

/** What an operation answers: its value and all that a user can fix in a file. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
