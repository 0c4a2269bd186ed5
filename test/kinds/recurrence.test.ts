import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../src/kinds/occurrences.ts';
import { occurrencesPerDay } from '../../src/kinds/occurrences-per-day.ts';
import { parseRecurrence } from '../../src/kinds/recurrence.ts';
import { randomNumbers } from '../helpers/random-numbers.ts';

function moments(text: string, start: string, days: number): string[] {
  const rule = parseRecurrence(text);
  return rule
    ? [...occurrencesOf(rule, start, days)].map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16))
    : [];
}

describe('recurrence rules', () => {
  // Known from the calendar and from the examples of RFC 5545.
  test.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', '2026-01-05T10:00', 28, '01-05T10:00 01-08T10:00 01-19T10:00 01-22T10:00'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO', '2026-01-05T10:00', 20, '01-05T10:00 01-18T10:00 01-19T10:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-05', 150, '01-31T00:00 03-31T00:00 05-31T00:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=22', '2026-01-05', 60, '01-31T22:00 02-28T22:00'],
    ['FREQ=MONTHLY;BYDAY=1MO,-1FR', '2026-01-05T09:00', 50, '01-05T09:00 01-30T09:00 02-02T09:00'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-05', 60, '01-30T00:00 02-27T00:00'],
    ['FREQ=DAILY;COUNT=2', '2026-01-05T08:30', 400, '01-05T08:30 01-06T08:30'],
    [
      'FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12;BYMINUTE=0',
      '2026-01-05T00:00',
      2,
      '01-05T10:00 01-05T12:00 01-06T10:00 01-06T12:00',
    ],
    [
      'FREQ=MINUTELY;INTERVAL=90;BYDAY=SA',
      '2026-01-09T22:00',
      1,
      '01-10T01:00 01-10T02:30 01-10T04:00 01-10T05:30 01-10T07:00 01-10T08:30 01-10T10:00 01-10T11:30 01-10T13:00 01-10T14:30 01-10T16:00 01-10T17:30 01-10T19:00 01-10T20:30',
    ],
  ])('%s from %s on', (text, start, days, expected) => {
    const found = moments(text, start, days).map((moment) => moment.slice('2026-'.length));
    expect(found.join(' ')).toBe(expected);
  });

  test('are looked at as far as is asked, however often they happen', () => {
    expect(moments('FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12,14,16,18,20', '2024-01-01', 1461)).toHaveLength(6 * 1461);
    expect(moments('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-01-05', 3000)).toEqual([
      '2028-02-29T00:00',
      '2032-02-29T00:00',
    ]);
  });

  test.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYEASTER=1',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=YEARLY;UNTIL=2026',
    'FREQ=YEARLY;UNTIL=20260101;COUNT=2',
    'INTERVAL=2',
  ])('%s is none', (text) => {
    expect(parseRecurrence(text)).toBeUndefined();
  });

  test('that never happen end', () => {
    expect(moments('FREQ=HOURLY;INTERVAL=2;BYHOUR=11', '2026-01-01T00:00', 3000)).toEqual([]);
    expect(moments('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', 3000)).toEqual([]);
    expect(moments('FREQ=DAILY;UNTIL=20251231', '2026-01-01', 3000)).toEqual([]);
  });
});

describe('how often a rule happens on an average day', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=DAILY;BYHOUR=9,9,14;BYMINUTE=0,30',
    'FREQ=WEEKLY;BYDAY=MO,WE,MO',
    'FREQ=HOURLY',
    'FREQ=HOURLY;INTERVAL=2;BYHOUR=10,11,12,14;BYMINUTE=0',
    'FREQ=HOURLY;INTERVAL=8;BYMINUTE=15,45',
    'FREQ=HOURLY;INTERVAL=5',
    'FREQ=MONTHLY;BYMONTHDAY=5',
  ])('%s: as when it is counted over four years', (text) => {
    const counted = moments(text, '2024-01-01T00:00', 1461).length / 1461;
    expect(occurrencesPerDay(text)).toBeCloseTo(counted, text.includes('WEEKLY') ? 2 : 10);
  });
});

describe('a rule of weekdays and times alone', () => {
  const random = randomNumbers(7);
  const some = (values: readonly (string | number)[]): string => values.filter(() => random(10) < 4).join(',');
  const part = (name: string, values: readonly (string | number)[]): string => {
    const list = some(values);
    return list === '' ? '' : `;${name}=${list}`;
  };
  const rules = Array.from({ length: 150 }, () =>
    [
      `FREQ=${['DAILY', 'WEEKLY', 'HOURLY'][random(3)]}`,
      random(2) === 0 ? `;INTERVAL=${1 + random(6)}` : '',
      part('BYDAY', ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
      part('BYHOUR', [20, 9, 0, 14]),
      part('BYMINUTE', [30, 0, 59]),
      random(3) === 0 ? ';WKST=SU' : '',
    ].join(''),
  );

  /** The first ones; none when the package gives up looking. */
  function byPackage(rule: string, dtstart: string): string[] {
    const found: string[] = [];
    try {
      new RRuleTemporal({ rruleString: `DTSTART:${dtstart}\nRRULE:${rule}` }).all(({ epochMilliseconds }) => {
        found.push(new Date(epochMilliseconds).toISOString().slice(0, 16));
        return found.length < 30;
      });
    } catch (error) {
      expect(String(error)).toContain('Maximum iterations');
    }
    return found;
  }

  test('happens when the package for recurrences says so', () => {
    let never = 0;
    for (const [index, rule] of rules.entries()) {
      const start = new Date(Date.UTC(2026, index % 12, 1 + (index % 28), index % 24, index % 2 ? 30 : 0));
      const dtstart = start.toISOString().replace(/[-:]|\.\d+/g, '');
      const expected = byPackage(rule, dtstart);
      if (expected.length === 0) never += 1;
      const found = moments(rule, start.toISOString().slice(0, 16), 3000).slice(0, Math.max(1, expected.length));
      expect(found, `${rule} from ${dtstart}`).toEqual(expected);
    }
    expect(never).toBeLessThan(rules.length / 4);
  });
});
