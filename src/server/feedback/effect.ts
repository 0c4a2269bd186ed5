import { addDays, type Day } from '../../model/day.ts';
import type { DateWindow } from '../metrics/store-days.ts';

/** The days before a change and as many after it, the day of the change among these. */
export interface EffectWindows {
  readonly before: DateWindow;
  readonly after: DateWindow;
  /** Of the days after it not all are over. */
  readonly early: boolean;
}

/** What a change is judged by; the same number of days on both sides, so that weekdays weigh alike. */
export function effectWindows(changed: Day, days: number, today: Day): EffectWindows {
  const after = { from: changed, to: addDays(changed, days - 1) };
  return { before: { from: addDays(changed, -days), to: addDays(changed, -1) }, after, early: after.to >= today };
}
