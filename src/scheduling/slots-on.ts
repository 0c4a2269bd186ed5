import type { TaskTemplateSchedule } from '../kinds/task-template/spec.ts';
import { addDays, type Day } from '../model/day.ts';
import type { DayKind } from './day-kind.ts';

/** A run moved further than this from a closed day is no run of that day any more. */
const FARTHEST_DAYS = 14;

/** One run on a day. */
export interface Slot {
  readonly slot: string;
  readonly minute: number;
}

/** What a schedule asks about days. */
export interface Days {
  /** The minutes at which the rule happens, whatever day it is. */
  minutesOn(day: Day): readonly number[];
  /** By the opening hours alone. */
  trades(day: Day): boolean | 'unknown';
  kind(day: Day): DayKind | 'missing';
}

/** The runs of a schedule on a trading day, those moved here from closed days included. `unknown` when no calendar covers what decides. */
export function slotsOn(schedule: TaskTemplateSchedule, day: Day, days: Days): readonly Slot[] | 'unknown' {
  const { onClosedDay, onHoliday = 'run' } = schedule;
  const isSkipped = (at: Day): boolean | 'unknown' => {
    if (onHoliday === 'run') return false;
    const kind = days.kind(at);
    return kind === 'unknown' || kind === 'missing' ? 'unknown' : kind === 'holiday';
  };
  const skipped = isSkipped(day);
  if (skipped !== false) return skipped === 'unknown' ? 'unknown' : [];
  const own = days.minutesOn(day).map((minute): Slot => ({ slot: timeText(minute), minute }));
  if (onClosedDay === 'skip') return own;
  const moved: Slot[] = [];
  const step = onClosedDay === 'next' ? -1 : 1;
  // The closed days next to this one: what falls on them happens here, unless the same happens here anyway.
  for (let away = 1; away <= FARTHEST_DAYS; away += 1) {
    const other = addDays(day, step * away);
    const isHoliday = isSkipped(other);
    if (days.trades(other) !== false && isHoliday !== true) break;
    if (isHoliday !== false) continue;
    for (const minute of days.minutesOn(other))
      if (!own.some((slot) => slot.minute === minute)) moved.push({ slot: `${other}T${timeText(minute)}`, minute });
  }
  return moved.length > 0 ? [...own, ...moved] : own;
}

/** 615 → `10:15`. */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
