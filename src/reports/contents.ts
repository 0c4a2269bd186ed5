/** A metric of a report, over the report's period unless it says over how many days that end with it. */
export interface Wanted {
  readonly metric: string;
  readonly days?: number;
}

/** Days of stock of a single day would swing with each delivery. */
const STOCK: Wanted = { metric: 'days-of-stock', days: 30 };

/** What the reports tell of stores, the most telling first: tables are ordered by their first metric. */
export const CONTENTS = {
  daily: {
    figures: [
      ...['completion-rate', 'on-time-rate', 'first-pass-rate', 'complaints', 'complaint-rate'].map(metricOf),
      STOCK,
      ...['stockout-rate', 'average-ticket', 'conversion-rate', 'actions-closed-72h-share'].map(metricOf),
    ],
    table: [...['completion-rate', 'on-time-rate', 'complaints'].map(metricOf), STOCK],
  },
  weekly: {
    figures: [
      ...['completion-rate', 'on-time-rate', 'first-pass-rate', 'sop-score', 'complaints', 'complaint-rate'].map(
        metricOf,
      ),
      ...['actions-closed-72h-share', 'first-response-p50-minutes'].map(metricOf),
    ],
    table: ['completion-rate', 'on-time-rate', 'actions-closed-72h-share', 'complaints'].map(metricOf),
    /** What stores are compared by with those like them: trade too, which a review of tasks alone would not see. */
    compared: [
      ...['sales-per-square-metre', 'complaint-rate', 'conversion-rate'].map(metricOf),
      ...['completion-rate', 'on-time-rate', 'actions-closed-72h-share'].map(metricOf),
    ],
  },
  monthly: {
    figures: [
      ...['store-scorecard', 'active-user-rate', 'completion-rate', 'on-time-rate', 'first-pass-rate', 'sop-score'].map(
        metricOf,
      ),
      ...['first-response-p50-minutes', 'first-response-p90-minutes'].map(metricOf),
      ...['hf-scenario-coverage', 'integration-success-rate', 'data-quality-score'].map(metricOf),
    ],
    table: ['store-scorecard', 'active-user-rate', 'on-time-rate', 'task-quality'].map(metricOf),
  },
} as const satisfies Readonly<
  Record<string, { figures: readonly Wanted[]; table: readonly Wanted[]; compared?: readonly Wanted[] }>
>;

function metricOf(metric: string): Wanted {
  return { metric };
}
