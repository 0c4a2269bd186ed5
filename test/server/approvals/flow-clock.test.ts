import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '../../../src/kinds/calendar/spec.ts';
import { momentAfter, secondsBetween } from '../../../src/server/approvals/flow-clock.ts';

const name = { 'zh-CN': '假期' };
const calendar: CalendarSpec = {
  coverage: { from: '2026-01-01', until: '2026-12-31' },
  holidays: [{ from: '2026-10-01', until: '2026-10-07', name }],
  workdays: [{ date: '2026-10-10', name }],
};
const working = { zone: 'Asia/Shanghai', calendar };
const elapsed = { zone: 'Asia/Shanghai' };

describe('how the time limits of a flow are counted (R039)', () => {
  it('counts all time, or the hours of working days: neither holidays nor weekends, but Saturdays that are worked', () => {
    const from = new Date('2026-09-30T16:00:00+08:00');
    const until = new Date('2026-10-10T09:00:00+08:00');
    expect(secondsBetween(from, until, elapsed)).toBe((9 * 24 + 17) * 3600);
    // Eight hours of the 30th, the 8th and the 9th, and nine hours of the Saturday that is worked.
    expect(secondsBetween(from, until, working)).toBe((8 + 48 + 9) * 3600);
  });

  it('knows the moment when so much time has counted', () => {
    const from = new Date('2026-09-30T16:00:00+08:00');
    expect(momentAfter(from, 3600, elapsed)).toEqual(new Date('2026-09-30T17:00:00+08:00'));
    for (const hours of [1, 8, 9, 65]) {
      const moment = momentAfter(from, hours * 3600, working);
      expect(secondsBetween(from, moment, working)).toBe(hours * 3600);
    }
    expect(momentAfter(from, 9 * 3600, working)).toEqual(new Date('2026-10-08T01:00:00+08:00'));
  });

  it('takes no day for a working day that the calendar does not cover', () => {
    const from = new Date('2026-12-31T12:00:00+08:00');
    expect(secondsBetween(from, new Date('2027-02-01T00:00:00+08:00'), working)).toBe(12 * 3600);
  });
});
