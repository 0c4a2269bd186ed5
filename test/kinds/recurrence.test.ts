import rruleModule from 'rrule';
import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../src/kinds/occurrences.ts';
import { parseRecurrence } from '../../src/kinds/recurrence.ts';
import { pick, randomNumbers } from '../helpers/random-numbers.ts';

const { RRule } = rruleModule;

function moments(text: string, start: string, days: number): string[] {
  const rule = parseRecurrence(text);
  return rule
    ? [...occurrencesOf(rule, start, days)].map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16))
    : [];
}

/** What the rrule package says. */
function expected(text: string, start: string, days: number): string[] {
  const from = new Date(`${start}Z`);
  const rule = new RRule({ ...RRule.parseString(text), dtstart: from });
  return rule
    .between(from, new Date(from.getTime() + days * 86_400_000 - 1), true)
    .map((day) => day.toISOString().slice(0, 16));
}

describe('recurrence rules', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;BYHOUR=9,14;BYMINUTE=0,30',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=5',
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYYEARDAY=1,-1,100',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=YEARLY;UNTIL=20281231T000000Z',
    'FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12,14,16,18,20;BYMINUTE=0',
    'FREQ=HOURLY;INTERVAL=5',
    'FREQ=MINUTELY;INTERVAL=90;BYDAY=SA',
  ])('%s happens when the rrule package says', (text) => {
    const days = text.includes('YEARLY') ? 3000 : text.includes('MINUTELY') ? 60 : 700;
    expect(moments(text, '2026-01-05T10:00', days)).toEqual(expected(text, '2026-01-05T10:00', days));
  });

  test('of any sort happen when the rrule package says', () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 150; round++) {
      const text = randomRule(random);
      const start = `2026-0${1 + random(9)}-${10 + random(18)}T${10 + random(10)}:${pick(['00', '30'], random)}`;
      const days = text.includes('YEARLY') ? 1500 : text.includes('MONTHLY') ? 500 : 40;
      expect(moments(text, start, days), `${text} from ${start}`).toEqual(expected(text, start, days));
    }
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

function randomRule(random: (below: number) => number): string {
  const list = (from: number, to: number): string =>
    [...new Set(Array.from({ length: 1 + random(3) }, () => from + random(to - from + 1)))]
      .sort((a, b) => a - b)
      .join(',');
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const frequency = pick(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'], random);
  // The package never ends where no hour fits, so hours keep to every one.
  const parts = [`FREQ=${frequency}`, `INTERVAL=${frequency === 'HOURLY' ? 1 : 1 + random(4)}`];
  if (random(3) === 0) parts.push(`BYMONTH=${list(1, 12)}`);
  if (random(3) === 0 && frequency !== 'WEEKLY') parts.push(`BYMONTHDAY=${pick([list(1, 31), '-1', '-2,15'], random)}`);
  if (random(3) === 0) {
    const nth = frequency === 'MONTHLY' && random(2) === 0 ? pick(['1', '-1', '3'], random) : '';
    parts.push(`BYDAY=${nth}${pick(days, random)},${nth}${pick(days, random)}`);
  }
  if (random(6) === 0 && frequency === 'YEARLY') parts.push(`BYWEEKNO=${pick(['1', '20', '-1', '52,53'], random)}`);
  if (random(3) === 0) parts.push(`BYHOUR=${list(0, 23)}`);
  if (random(4) === 0) parts.push('BYMINUTE=15,45');
  if (random(5) === 0 && frequency === 'MONTHLY' && parts.some((part) => part.startsWith('BYDAY')))
    parts.push(`BYSETPOS=${pick(['1', '-1'], random)}`);
  if (random(4) === 0) parts.push(`COUNT=${1 + random(20)}`);
  return parts.join(';');
}
