import type { TaskPriority } from './task-life.ts';

/** What a submission came to. */
export interface SubmissionResult {
  /** Hundredths of a point; null where the SOP does not score. */
  readonly score: number | null;
  readonly failedSteps: number;
  readonly redlineFailed: boolean;
  readonly outcome: string;
}

/**
 * What may be done to a task. `by` is an employee number, or the name of a token; `at` the moment that the performer did it,
 * which may lie before its arrival.
 */
export type TaskCommand =
  | { readonly do: 'open' }
  | { readonly do: 'expire' }
  | { readonly do: 'escalate'; readonly priority?: TaskPriority }
  | { readonly do: 'claim'; readonly by: string }
  | { readonly do: 'release' }
  | { readonly do: 'assign'; readonly to: string }
  | { readonly do: 'start' | 'answer' | 'check-in'; readonly by: string; readonly at: Date }
  | {
      readonly do: 'submit';
      readonly by: string;
      readonly at: Date;
      readonly needsReview: boolean;
      readonly result: SubmissionResult;
    }
  | { readonly do: 'accept' | 'reject'; readonly by: string }
  | { readonly do: 'block'; readonly reason: string; readonly pausesClock: boolean }
  | { readonly do: 'unblock' }
  | { readonly do: 'excuse' | 'cancel'; readonly reason: string };

export type TaskCommandName = TaskCommand['do'];
