import type { Exact, Period } from './report.ts';

/** What a store has to do for a prize. */
export interface IncentiveRule {
  readonly metric: string;
  /** More than this; just this is not enough. */
  readonly above: Exact;
  /** So many calendar months in a row. */
  readonly months: number;
}

/** 数字先锋门店: more than 95 % of tasks on time in three months in a row. */
export const DIGITAL_PIONEER: IncentiveRule = {
  metric: 'on-time-rate',
  above: { numerator: 95n, denominator: 100n },
  months: 3,
};

/** A store's calendar month. */
export interface StoreMonth {
  readonly period: Period;
  /** Null: no tasks came due, or nothing is known of them. */
  readonly value: Exact | null;
  readonly samples: number;
  /** The store was closed for a time with approval. */
  readonly isClosed: boolean;
  /** False while the month goes on. */
  readonly isOver: boolean;
}

export type MonthVerdict = 'met' | 'not-met' | 'no-tasks' | 'paused' | 'running';

export interface JudgedMonth extends StoreMonth {
  readonly verdict: MonthVerdict;
  /** Months in a row up to this one. */
  readonly streak: number;
}

/**
 * Goes through a store's months, oldest first. A month without tasks breaks a streak, unless the store was closed with approval: then
 * it neither adds to it nor breaks it.
 */
export function judgeMonths(months: readonly StoreMonth[], { above }: IncentiveRule): JudgedMonth[] {
  const judged: JudgedMonth[] = [];
  for (const month of months) {
    const verdict = verdictOf(month, above);
    const before = judged.at(-1)?.streak ?? 0;
    const streak = verdict === 'met' ? before + 1 : verdict === 'paused' || verdict === 'running' ? before : 0;
    judged.push({ ...month, verdict, streak });
  }
  return judged;
}

/** The prize is won with the last month: that month itself counts, and enough of them in a row do. */
export function isWon(judged: readonly JudgedMonth[], { months }: IncentiveRule): boolean {
  const last = judged.at(-1);
  return last !== undefined && last.verdict === 'met' && last.streak >= months;
}

function verdictOf({ value, isClosed, isOver }: StoreMonth, above: Exact): MonthVerdict {
  if (!isOver) return 'running';
  if (!value) return isClosed ? 'paused' : 'no-tasks';
  return value.numerator * above.denominator > above.numerator * value.denominator ? 'met' : 'not-met';
}
