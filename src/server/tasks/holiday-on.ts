import type { Day } from '../../model/day.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';

/** Is the day a public holiday in the store's calendar? */
export function holidayOn(chain: LiveChain, store: LiveStore, day: Day): boolean {
  const calendar = store.spec.calendar ? chain.get('calendar', store.spec.calendar) : undefined;
  return (calendar?.spec.holidays ?? []).some(({ date, from, until }) =>
    date === undefined ? from !== undefined && from <= day && day <= (until ?? from) : date === day,
  );
}
