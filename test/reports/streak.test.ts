import { describe, expect, it } from 'vitest';
import { monthsUntil, periodBefore, periodOf } from '../../src/reports/period.ts';
import { DIGITAL_PIONEER, isWon, judgeMonths, type StoreMonth } from '../../src/reports/streak.ts';

const month = (onTime: number | null, due = 200): StoreMonth => ({
  period: { from: '2026-09-01', to: '2026-09-30' },
  value: onTime === null ? null : { numerator: BigInt(onTime), denominator: BigInt(due) },
  samples: due,
  isClosed: false,
  isOver: true,
});

/** In which of the months the prize is won, counted from one. */
const wonIn = (months: readonly StoreMonth[]): number[] =>
  months.flatMap((_, index) => {
    const judged = judgeMonths(months.slice(0, index + 1), DIGITAL_PIONEER);
    return isWon(judged, DIGITAL_PIONEER) ? [index + 1] : [];
  });

const rates = (...percents: readonly number[]) => percents.map((percent) => month(percent * 2));

describe('数字先锋门店: more than 95 % on time, three calendar months in a row (R084, R085)', () => {
  it('is won by 95.5, 96.0, 95.5', () => {
    expect(wonIn(rates(95.5, 96, 95.5))).toEqual([3]);
  });

  it('is won by 95.5, 95.0, 96, 96, 96 only with the fifth month', () => {
    expect(wonIn(rates(95.5, 95, 96, 96, 96))).toEqual([5]);
  });

  it('takes more than 95 of 100: 9,501 of 10,000 do, 9,500 do not', () => {
    const verdictOf = (onTime: number) => judgeMonths([month(onTime, 10_000)], DIGITAL_PIONEER)[0]?.verdict;
    expect([verdictOf(9501), verdictOf(9500), verdictOf(9499)]).toEqual(['met', 'not-met', 'not-met']);
  });

  it('starts over after a month of 94 % and after one without tasks', () => {
    expect(wonIn(rates(96, 94, 96, 96))).toEqual([]);
    expect(wonIn([...rates(96, 96), month(null), ...rates(96, 96, 96)])).toEqual([6]);
  });

  it('pauses while a store is closed with approval, and is not won in such a month', () => {
    const closed = { ...month(null), isClosed: true };
    expect(wonIn([...rates(96, 96), closed, ...rates(96)])).toEqual([4]);
    expect(wonIn([...rates(96, 96, 96), closed])).toEqual([3]);
  });

  it('counts a closed store’s month like any other when tasks came due', () => {
    expect(wonIn([...rates(96, 96), { ...month(180), isClosed: true }, ...rates(96)])).toEqual([]);
  });

  it('waits for a month to be over', () => {
    expect(wonIn([...rates(96, 96), { ...month(200), isOver: false }])).toEqual([]);
  });

  it('goes on as long as it lasts', () => {
    const judged = judgeMonths(rates(96, 96, 96, 96), DIGITAL_PIONEER);
    expect(judged.map(({ streak }) => streak)).toEqual([1, 2, 3, 4]);
    expect(isWon(judged, DIGITAL_PIONEER)).toBe(true);
  });
});

describe('periods of reports (R088, R089, R091)', () => {
  it('are a day, a week from Monday on, a calendar month', () => {
    expect(periodOf('daily', '2026-10-04')).toEqual({ from: '2026-10-04', to: '2026-10-04' });
    expect(periodOf('weekly', '2026-10-04')).toEqual({ from: '2026-09-28', to: '2026-10-04' });
    expect(periodOf('weekly', '2026-09-28')).toEqual({ from: '2026-09-28', to: '2026-10-04' });
    expect(periodOf('monthly', '2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('incentive', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('are compared with the same weekday, the week or the month before', () => {
    const comparedWith = (type: 'daily' | 'weekly' | 'monthly', date: string) =>
      periodBefore(type, periodOf(type, date)).window;
    expect(comparedWith('daily', '2026-10-04')).toEqual({ from: '2026-09-27', to: '2026-09-27' });
    expect(comparedWith('weekly', '2026-10-04')).toEqual({ from: '2026-09-21', to: '2026-09-27' });
    expect(comparedWith('monthly', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('go back over the turn of the year', () => {
    expect(monthsUntil('2026-01-15', 3).map(({ to }) => to)).toEqual(['2025-11-30', '2025-12-31', '2026-01-31']);
  });
});
