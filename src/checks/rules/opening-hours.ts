import { chain } from '../../kinds/chain/index.ts';
import { region } from '../../kinds/region/index.ts';
import { store } from '../../kinds/store/index.ts';
import type { OpeningInterval, StoreSpec } from '../../kinds/store/spec.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

interface Layer extends Pick<StoreSpec, 'openingHours'> {
  readonly defaults?: Pick<StoreSpec, 'openingHours'>;
}

/** Hours of one day that overlap, so that nobody knows when the store closes. */
export const openingHours: DocumentRule<Layer> = {
  code: 'policy/opening-hours',
  severity: 'error',
  kind: [chain, region, store, storeFormat],
  *check({ spec }) {
    if (spec.openingHours) yield* overlaps(spec.openingHours, ['spec', 'openingHours']);
    if (spec.defaults?.openingHours) yield* overlaps(spec.defaults.openingHours, ['spec', 'defaults', 'openingHours']);
  },
};

function* overlaps(hours: readonly OpeningInterval[], path: ValuePath): Iterable<RuleFinding> {
  for (let index = 1; index < hours.length; index++) {
    const interval = hours[index] as OpeningInterval;
    for (let before = 0; before < index; before++) {
      const other = hours[before] as OpeningInterval;
      const day = overlap(interval, other) ? interval.days.find((name) => other.days.includes(name)) : undefined;
      if (day === undefined) continue;
      yield { path: [...path, index], args: { day, open: other.open, close: other.close } };
      break;
    }
  }
}

function overlap(a: OpeningInterval, b: OpeningInterval): boolean {
  return a.open < endOf(b) && b.open < endOf(a);
}

/** A store that closes past midnight is open for the rest of the day. */
function endOf({ open, close }: OpeningInterval): string {
  return close > open ? close : '24:00';
}
