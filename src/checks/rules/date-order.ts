import { calendar } from '../../kinds/calendar/index.ts';
import { chain } from '../../kinds/chain/index.ts';
import { region } from '../../kinds/region/index.ts';
import { roleBinding } from '../../kinds/role-binding/index.ts';
import { rollout } from '../../kinds/rollout/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import { store } from '../../kinds/store/index.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/value-at.ts';
import type { DocumentRule } from './rule.ts';

/** Where periods stand: one at the path, or a list of them. */
interface Place {
  readonly path: ValuePath;
  readonly from: string;
  readonly until: string;
}

const period = (...path: readonly string[]): Place => ({ path: ['spec', ...path], from: 'from', until: 'until' });

const PLACES: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  [calendar.kind, [period('coverage'), period('holidays'), period('events')]],
  [store.kind, [period('openingExceptions')]],
  ...[chain, region, storeFormat].map(({ kind }) => [kind, [period('defaults', 'openingExceptions')]] as const),
  [sop.kind, [{ path: ['spec'], from: 'effectiveFrom', until: 'effectiveUntil' }]],
  [roleBinding.kind, [{ path: ['spec'], from: 'validFrom', until: 'validUntil' }]],
  [rollout.kind, [{ path: ['spec', 'freezeWindows'], from: 'start', until: 'end' }]],
]);

/** A period that ends before it begins, and so never is. */
export const dateOrder: DocumentRule = {
  code: 'policy/date-order',
  severity: 'error',
  kind: [calendar, chain, region, roleBinding, rollout, sop, store, storeFormat],
  *check(resource) {
    for (const { path, from: first, until: last } of PLACES.get(resource.kind) ?? []) {
      const found = valueAt(resource, path);
      if (found === undefined) continue;
      const periods = Array.isArray(found) ? found.map((item, index) => [item, [...path, index]]) : [[found, path]];
      for (const [value, place] of periods as [Record<string, string> | undefined, ValuePath][]) {
        const [from, until] = [value?.[first], value?.[last]];
        if (from !== undefined && until !== undefined && until < from)
          yield { path: [...place, last], args: { from, until } };
      }
    }
  },
};
