import { describe, expect, test } from 'vitest';
import type { RolloutFreezeWindow } from '../../src/kinds/rollout/spec.ts';
import { frozenBy } from '../../src/rollout/freeze.ts';

function window(start: string, end: string, more: Partial<RolloutFreezeWindow> = {}): RolloutFreezeWindow {
  return { id: 'w', start, end, timezone: 'Asia/Shanghai', blocks: ['promote'], reason: { 'zh-CN': '大促' }, ...more };
}

function until(now: string, ...windows: RolloutFreezeWindow[]): string | undefined {
  return frozenBy({ windows, stores: [{ region: 'beijing' }], operation: 'promote', now })?.until;
}

describe('a freeze window (R103)', () => {
  const sale = window('2026-11-08T00:00', '2026-11-12T12:00', { rrule: 'FREQ=YEARLY' });

  test.each([
    ['the last moment before it', '2026-11-07T15:59:59.999Z', undefined],
    ['its first moment, midnight in China', '2026-11-07T16:00:00Z', '2026-11-12T04:00:00.000Z'],
    ['its last moment', '2026-11-12T03:59:59.999Z', '2026-11-12T04:00:00.000Z'],
    ['the moment of its end', '2026-11-12T04:00:00Z', undefined],
    ['a year later', '2027-11-10T00:00:00Z', '2027-11-12T04:00:00.000Z'],
    ['thirty years later', '2056-11-10T00:00:00Z', '2056-11-12T04:00:00.000Z'],
    ['the year before the first', '2025-11-10T00:00:00Z', undefined],
  ])('%s', (_, now, expected) => {
    expect(until(now, sale)).toBe(expected);
  });

  test('across midnight every Friday, and not the day after', () => {
    const night = window('2026-01-02T22:00', '2026-01-03T02:00', { rrule: 'FREQ=WEEKLY;BYDAY=FR' });
    expect(until('2026-11-20T17:59:00Z', night)).toBe('2026-11-20T18:00:00.000Z');
    expect(until('2026-11-21T14:30:00Z', night)).toBeUndefined();
  });

  test('begins at the first and ends at the last hour that a clock change makes of one', () => {
    // In New York 1:30 of 2026-11-01 happens twice, at 5:30 and 6:30 UTC; 2:30 of 2026-03-08 never.
    const zone = { timezone: 'America/New_York' };
    const twice = window('2026-11-01T00:00', '2026-11-01T01:30', zone);
    expect(until('2026-11-01T06:29:59Z', twice)).toBe('2026-11-01T06:30:00.000Z');
    const opens = window('2026-11-01T01:30', '2026-11-01T03:00', zone);
    expect([until('2026-11-01T05:29:59Z', opens), until('2026-11-01T05:30:00Z', opens)]).toEqual([
      undefined,
      '2026-11-01T08:00:00.000Z',
    ]);
    const never = window('2026-03-08T02:30', '2026-03-08T04:00', zone);
    expect(until('2026-03-08T06:30:00Z', never)).toBe('2026-03-08T08:00:00.000Z');
  });

  test('is followed by another before anything opens', () => {
    const stocktake = window('2026-11-12T11:00', '2026-11-13T18:00', { id: 'stocktake' });
    expect(until('2026-11-10T00:00:00Z', sale, stocktake)).toBe('2026-11-13T10:00:00.000Z');
  });

  test('holds for its stores and its operations alone', () => {
    const south = window('2026-11-08T00:00', '2026-11-12T12:00', { stores: { matchLabels: { region: 'guangzhou' } } });
    expect(until('2026-11-10T00:00:00Z', south)).toBeUndefined();
    expect(until('2026-11-10T00:00:00Z', { ...sale, blocks: ['push'] })).toBeUndefined();
  });

  test('that never ends has no opening', () => {
    const always = window('2026-01-01T00:00', '2026-01-02T00:00', { rrule: 'FREQ=DAILY' });
    const frozen = frozenBy({ windows: [always], stores: [], operation: 'promote', now: '2026-11-10T00:00:00Z' });
    expect(frozen).toEqual({ window: always, ends: '2026-11-10T16:00:00.000Z' });
  });
});
