import { HORIZON_DAYS, occurrencesOf } from '../../kinds/occurrences.ts';
import { parseRecurrence } from '../../kinds/recurrence.ts';
import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutFreezeWindow, RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Occurrences looked at. */
const LOOKED_AT = 60;

/** A freeze window that comes again before it ends: nothing could ever be pushed. */
export const freezeAlways: DocumentRule<RolloutSpec> = {
  code: 'policy/freeze-always',
  severity: 'error',
  kind: rollout,
  *check({ spec: { freezeWindows = [] } }) {
    for (const [index, window] of freezeWindows.entries()) {
      const minutes = (Date.parse(`${window.end}Z`) - Date.parse(`${window.start}Z`)) / 60_000;
      const pause = longestPause(window, minutes);
      if (pause !== undefined && pause <= minutes)
        yield {
          path: ['spec', 'freezeWindows', index, 'rrule'],
          args: { window: window.id, hours: Math.round(minutes / 60), every: Math.round(pause / 60) },
        };
    }
  },
};

/** The longest time in minutes from one beginning to the next, or one beyond `enough`; undefined for a window that ends for good. */
function longestPause({ rrule, start }: RolloutFreezeWindow, enough: number): number | undefined {
  const rule = rrule === undefined ? undefined : parseRecurrence(rrule);
  if (!rule || rule.count !== undefined || rule.until !== undefined) return undefined;
  let before: number | undefined;
  let longest: number | undefined;
  let seen = 0;
  for (const moment of occurrencesOf(rule, start, HORIZON_DAYS)) {
    if (before !== undefined) longest = Math.max(longest ?? 0, moment - before);
    before = moment;
    seen += 1;
    if (seen === LOOKED_AT || (longest ?? 0) > enough) break;
  }
  return longest;
}
