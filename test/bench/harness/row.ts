/** One of two things that are timed against each other. */
export interface Side {
  readonly label: string;
  /** What has to be so before every run; not timed. */
  readonly prepare?: () => void | Promise<void>;
  /** Does it once and answers the seconds it took. */
  readonly run: () => number | Promise<number>;
}

interface Budgeted {
  /** What is measured, as in the budget table. */
  readonly figure: string;
  readonly budget: number;
  readonly stretch: number;
}

/** One line of the report. */
export type Row =
  /** Our time as a multiple of a peer's. */
  | (Budgeted & { readonly type: 'ratio'; readonly ours: Side; readonly peer: Side })
  /** Peak resident memory of a process in MB. */
  | (Budgeted & {
      readonly type: 'memory';
      readonly prepare?: () => void | Promise<void>;
      readonly peakMegabytes: () => number;
    })
  /** How long people wait, in milliseconds. */
  | (Budgeted & { readonly type: 'latency'; readonly milliseconds: () => Promise<number> })
  /** A figure that cannot be taken here, and why. */
  | (Budgeted & { readonly type: 'missing'; readonly why: string });

export interface Result {
  readonly row: Row;
  /** Medians: seconds, milliseconds of a latency, or MB. Absent when the figure is missing. */
  readonly ours?: number;
  readonly peer?: number;
  /** What the budget limits: the ratio, milliseconds, or MB. */
  readonly value?: number;
}
