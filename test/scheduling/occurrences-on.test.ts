import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../src/kinds/occurrences.ts';
import { parseRecurrence } from '../../src/kinds/recurrence.ts';
import { addDays } from '../../src/model/day.ts';
import { occurrencesOn } from '../../src/scheduling/occurrences-on.ts';

describe('the minutes at which a recurrence happens on a day', () => {
  it.each([
    ['FREQ=DAILY', undefined, '2026-10-01', [0]],
    ['FREQ=DAILY;BYHOUR=10,14,18;BYMINUTE=0', '2026-01-01T10:00', '2026-10-01', [600, 840, 1080]],
    ['FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12,14;BYMINUTE=0', '2026-01-01T10:00', '2026-10-01', [600, 720, 840]],
    ['FREQ=MONTHLY;BYMONTHDAY=5', '2026-01-05T09:30', '2026-11-05', [570]],
    // The month's end, whichever day that is; a 31st that a month does not have is no day of it.
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31T18:00', '2027-02-28', [1080]],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31T18:00', '2026-11-30', []],
    // Every second week from Monday 5 January on: 280 days later is 12 October.
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-01-05T10:00', '2026-10-12', [600]],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-01-05T10:00', '2026-10-05', []],
    ['FREQ=YEARLY;BYMONTH=4,10;BYDAY=2WE', '2026-04-08T09:00', '2026-10-14', [540]],
    ['FREQ=DAILY;COUNT=3', '2026-10-01T08:00', '2026-10-04', []],
    ['FREQ=DAILY', '2026-10-02T08:00', '2026-10-01', []],
    ['FREQ=DAILY;UNTIL=20261003', '2026-10-01T08:00', '2026-10-04', []],
  ] as const)('%s from %s on %s', (rrule, start, day, minutes) => {
    expect(occurrencesOn(rrule, start, day)).toEqual(minutes);
  });

  it('are the same as when the rule is counted from its own start', () => {
    const rules = [
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,TU;WKST=SU',
      'FREQ=DAILY;INTERVAL=5',
      'FREQ=HOURLY;INTERVAL=7',
      'FREQ=MINUTELY;INTERVAL=500',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR',
    ];
    const start = '2026-03-04T07:20';
    for (const text of rules) {
      const rule = parseRecurrence(text);
      if (!rule) throw new Error(text);
      const counted = [...occurrencesOf(rule, start, 120)];
      for (let ahead = 0; ahead < 110; ahead += 1) {
        const day = addDays('2026-03-04', ahead);
        const midnight = Date.parse(day) / 60_000;
        const expected = counted.filter((at) => at >= midnight && at < midnight + 1440).map((at) => at - midnight);
        expect(occurrencesOn(text, start, day), `${text} on ${day}`).toEqual(expected);
      }
    }
  });
});
