import { addDays } from '../../model/day.ts';
import type { LiveStore } from '../live/live-store.ts';

const DAY_MS = 86_400_000;

/** A period of dates, both included. */
export interface DateWindow {
  readonly from: string;
  readonly to: string;
}

/** How many days a period has; none when it ends before it begins. */
export function daysIn({ from, to }: DateWindow): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1);
}

/** The part of a period in which a store traded, as its life cycle has it. */
export function openDays({ spec }: LiveStore, { from, to }: DateWindow): DateWindow {
  const { lifecycle } = spec;
  if (!('openedOn' in lifecycle)) return { from, to: addDays(from, -1) };
  const end =
    lifecycle.state === 'suspended'
      ? addDays(lifecycle.suspendedFrom, -1)
      : lifecycle.state === 'closed'
        ? addDays(lifecycle.closedOn, -1)
        : to;
  return { from: lifecycle.openedOn > from ? lifecycle.openedOn : from, to: end < to ? end : to };
}

/** Sales floor by day, added up over a period, in hundredths of a square metre. */
export function areaDays(store: LiveStore, window: DateWindow): bigint {
  const open = openDays(store, window);
  const areas = (store.spec.area ?? []).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  let sum = 0n;
  for (const [index, { effectiveFrom, salesM2 }] of areas.entries()) {
    const next = areas[index + 1]?.effectiveFrom;
    const until = next === undefined || next > open.to ? open.to : addDays(next, -1);
    const days = daysIn({ from: effectiveFrom > open.from ? effectiveFrom : open.from, to: until });
    sum += BigInt(days) * BigInt(Math.round(salesM2 * 100));
  }
  return sum;
}
