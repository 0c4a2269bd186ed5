import type { TaskTemplateSpec } from '../kinds/task-template/spec.ts';
import type { Day } from '../model/day.ts';

/** One run of a template in the stores of a cohort: everything about its task but the store's own times. */
export interface Work {
  readonly template: string;
  /** Tells the runs of a template on one day apart: `10:00`, or `2026-10-03T10:00` for a run that was moved here from a closed day. */
  readonly slot: string;
  /** What the window counts from: the scheduled minute, or the store's opening or closing that day. */
  readonly anchor: 'start' | 'open' | 'close';
  /** From midnight, of an anchor that is the start. */
  readonly minute: number;
  /** Seconds from the anchor, in elapsed time: a day is 24 hours also when clocks change. */
  readonly availableAfter: number;
  readonly dueAfter: number;
  readonly graceAfter: number;
  readonly expiresAfter: number;
  /** The stores' starts are spread over so many minutes. */
  readonly jitterMinutes: number;
  readonly sop: string;
  readonly sopVersion: string;
  /** The template as these stores work by it. */
  readonly spec: TaskTemplateSpec;
  /** Courses that the SOP asks for. */
  readonly courses: readonly string[];
  readonly roles: readonly string[];
  readonly skills: readonly string[];
}

/** A store that has work on a day. */
export interface StoreDay {
  readonly store: string;
  readonly timezone: string;
  /** Minutes from the midnight that begins the day, in the store's time zone. */
  readonly open: number;
  readonly close: number;
  /** Always the same for this store and day. */
  readonly seed: number;
  /** Which work: an index into the plan's cohorts. */
  readonly cohort: number;
}

/** Something that keeps work from being planned and that headquarters has to put right. */
export interface PlanProblem {
  readonly reason:
    | 'calendar-does-not-cover'
    | 'calendar-missing'
    | 'timezone-missing'
    | 'sop-missing'
    | 'sop-version'
    | 'sop-not-in-force';
  /** The template or the calendar it is about. */
  readonly name: string;
  readonly stores: number;
  /** One of them. */
  readonly example: string;
}

/** Everything that a day brings, each store by its own calendar. */
export interface DayPlan {
  readonly day: Day;
  readonly stores: readonly StoreDay[];
  /** Sets of work that stores share. */
  readonly cohorts: readonly (readonly Work[])[];
  /** Stores whose work is suspended, and what for. */
  readonly excused: readonly { readonly store: string; readonly reason: string }[];
  readonly problems: readonly PlanProblem[];
}
