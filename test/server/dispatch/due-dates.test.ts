import { describe, expect, it } from 'vitest';
import { dueDates } from '../../../src/server/dispatch/due-dates.ts';
import { localDay } from '../../../src/server/live/local-time.ts';

/** Midnight in China, noon in New York. */
const NOW = new Date('2026-10-01T16:00:00Z');

describe('the dates that are due to be dispatched', () => {
  it('are today and tomorrow of every time zone in which there are stores', () => {
    expect(localDay(NOW, 'Asia/Shanghai')).toBe('2026-10-02');
    expect(dueDates(NOW, ['Asia/Shanghai'], null)).toEqual(['2026-10-02', '2026-10-03']);
    expect(dueDates(NOW, ['Asia/Shanghai', 'America/New_York'], '2026-10-03')).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
    ]);
  });

  it('begin after the last one that was dispatched, but not longer than two weeks ago', () => {
    expect(dueDates(NOW, ['Asia/Shanghai'], '2026-09-29')).toEqual(
      ['09-30', '10-01', '10-02', '10-03'].map((day) => `2026-${day}`),
    );
    expect(dueDates(NOW, ['Asia/Shanghai'], '2026-01-01')[0]).toBe('2026-09-18');
  });

  it('are none of a chain without stores', () => {
    expect(dueDates(NOW, [], null)).toEqual([]);
  });
});
