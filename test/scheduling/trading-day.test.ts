import { describe, expect, it } from 'vitest';
import { dayKind } from '../../src/scheduling/day-kind.ts';
import { tradingDay } from '../../src/scheduling/trading-day.ts';
import { CN } from './chain.ts';

describe('a calendar', () => {
  it('knows holidays, weekends, and the Saturday that is worked in exchange', () => {
    expect(['2026-10-01', '2026-10-07'].map((day) => dayKind(CN, day))).toEqual(['holiday', 'holiday']);
    expect(dayKind(CN, '2026-10-10')).toBe('workday');
    expect(dayKind(CN, '2026-10-17')).toBe('weekend');
    expect(dayKind(CN, '2026-10-19')).toBe('workday');
  });

  it('says of a day outside its coverage that nobody knows, not that it is worked', () => {
    expect(dayKind(CN, '2027-01-01')).toBe('unknown');
  });
});

describe('a store’s opening hours', () => {
  const hours = {
    openingHours: [
      {
        days: ['Mo' as const, 'Tu' as const, 'We' as const, 'Th' as const, 'Su' as const],
        open: '10:30',
        close: '24:00',
      },
      { days: ['Fr' as const, 'PH' as const], open: '10:30', close: '01:00' },
    ],
    openingExceptions: [
      { date: '2026-12-31', open: '10:00', close: '20:00', reason: { 'zh-CN': '跨年' } },
      { from: '2026-11-02', until: '2026-11-03', closed: true as const, reason: { 'zh-CN': '盘点' } },
    ],
  };

  it('end on the next day when the store closes past midnight', () => {
    // 10:30 is minute 630; 01:00 of the next day is minute 1440 + 60.
    expect(tradingDay(hours, '2026-10-09', 'workday')).toEqual({ trades: true, open: 630, close: 1500 });
    expect(tradingDay(hours, '2026-10-12', 'workday')).toEqual({ trades: true, open: 630, close: 1440 });
  });

  it('are the holiday’s on a holiday, the exception’s on its dates, and none on a day that nobody names', () => {
    expect(tradingDay(hours, '2026-10-05', 'holiday')).toEqual({ trades: true, open: 630, close: 1500 });
    expect(tradingDay(hours, '2026-12-31', 'workday')).toEqual({ trades: true, open: 600, close: 1200 });
    expect(tradingDay(hours, '2026-11-03', 'workday')).toEqual({ trades: false });
    expect(tradingDay(hours, '2026-10-17', 'weekend')).toEqual({ trades: false });
  });

  it('are unknown only as far as they depend on what the calendar does not say', () => {
    // A Monday of 2027: open at 10:30 either way, until midnight or until one.
    expect(tradingDay(hours, '2027-01-04', 'unknown')).toEqual({ trades: true, uncovered: true, open: 630 });
    // A Saturday: closed, unless it is a holiday.
    expect(tradingDay(hours, '2027-01-02', 'unknown')).toEqual({ trades: 'unknown', uncovered: true });
    const same = { openingHours: [{ days: ['Mo' as const, 'PH' as const], open: '09:00', close: '18:00' }] };
    expect(tradingDay(same, '2027-01-04', 'unknown')).toEqual({ trades: true, open: 540, close: 1080 });
  });
});
