import { occurrencesOf } from '../kinds/occurrences.ts';
import { parseRecurrence, type Recurrence } from '../kinds/recurrence.ts';
import type { RolloutFreezeWindow } from '../kinds/rollout/spec.ts';
import { matches } from '../model/selector.ts';
import { localOf, momentsOf } from './zoned-time.ts';

export interface FreezeQuestion {
  readonly windows: readonly RolloutFreezeWindow[];
  /** The labels of every store concerned; a window without a selector concerns everything. */
  readonly stores: readonly Readonly<Record<string, string>>[];
  readonly operation: RolloutFreezeWindow['blocks'][number];
  /** RFC 3339. */
  readonly now: string;
}

/** A freeze that holds now, and the next moment at which none does. */
export interface Freeze {
  readonly window: RolloutFreezeWindow;
  /** When this window itself ends; RFC 3339, UTC. */
  readonly ends: string;
  /** The next opening: others may follow without a gap. RFC 3339, UTC; absent when none can be found within some years. */
  readonly until?: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Freezes that follow one another without a gap; more than that is for good. */
const MOST_IN_A_ROW = 400;

/** The first freeze window that forbids an operation at a moment. */
export function frozenBy({ windows, stores, operation, now }: FreezeQuestion): Freeze | undefined {
  const concerned = windows.filter(
    ({ blocks, stores: selector }) =>
      blocks.includes(operation) && (!selector || stores.some((labels) => matches(selector, labels))),
  );
  const start = Date.parse(now);
  const window = concerned.find((each) => endOfFreeze(each, start) !== undefined);
  if (!window) return undefined;
  const ends = new Date(endOfFreeze(window, start) ?? start).toISOString();
  let opening = start;
  for (let seen = 0; seen < MOST_IN_A_ROW; seen++) {
    const end = Math.max(...concerned.map((each) => endOfFreeze(each, opening) ?? 0));
    if (end <= opening) return { window, ends, until: new Date(opening).toISOString() };
    opening = end;
  }
  return { window, ends };
}

/** When the occurrence of a window that holds at a moment ends; undefined when none holds. */
function endOfFreeze(window: RolloutFreezeWindow, moment: number): number | undefined {
  const length = localText(window.end) - localText(window.start);
  const now = localOf(moment, window.timezone);
  let latest: number | undefined;
  for (const start of startsNear(window, now, length)) {
    const { first } = momentsOf(start, window.timezone);
    const { last } = momentsOf(start + length, window.timezone);
    if (first <= moment && moment < last) latest = Math.max(latest ?? 0, last);
  }
  return latest;
}

/** The local beginnings of a window's occurrences that may hold about a local time. */
function* startsNear({ start, rrule }: RolloutFreezeWindow, now: number, length: number): Generator<number> {
  const first = localText(start);
  const rule = rrule === undefined ? undefined : parseRecurrence(rrule);
  // A rule that cannot be read is a finding of `validate`; until it is put right the first occurrence holds.
  if (!rule) return yield first;
  const from = laterStart(rule, first, now - length - DAY);
  const days = Math.ceil((now - from) / DAY) + 2;
  for (const minutes of occurrencesOf(rule, new Date(from).toISOString().slice(0, 16), Math.max(days, 1))) {
    const moment = minutes * MINUTE;
    if (moment > now + DAY) return;
    if (moment >= now - length - DAY) yield moment;
  }
}

/** How long each period is, where all are equally long. */
const PERIODS = { WEEKLY: 7 * DAY, DAILY: DAY, HOURLY: 60 * MINUTE, MINUTELY: MINUTE } as const;

/** A later start from which the rule happens just the same, so that a window of years ago is still found. */
function laterStart({ frequency, interval, count }: Recurrence, first: number, wanted: number): number {
  if (count !== undefined || wanted <= first) return first;
  if (frequency === 'WEEKLY' || frequency === 'DAILY' || frequency === 'HOURLY' || frequency === 'MINUTELY') {
    const step = PERIODS[frequency] * interval;
    return first + Math.max(0, Math.floor((wanted - first) / step) - 1) * step;
  }
  // Whole fours of years, so that the 29th of February stays what it is.
  const years = 4 * interval;
  const date = new Date(first);
  const steps = Math.floor((new Date(wanted).getUTCFullYear() - date.getUTCFullYear() - 1) / years);
  if (steps > 0) date.setUTCFullYear(date.getUTCFullYear() + steps * years);
  return date.getTime();
}

function localText(text: string): number {
  return Date.parse(`${text}Z`);
}
