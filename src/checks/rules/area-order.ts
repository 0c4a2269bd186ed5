import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A history of areas that does not go forward in time. */
export const areaOrder: DocumentRule<StoreSpec> = {
  code: 'policy/area-order',
  severity: 'error',
  kind: store,
  *check({ spec: { area } }) {
    if (!area || area.length < 2) return;
    for (const [index, { effectiveFrom: date }] of area.entries()) {
      const before = area[index - 1]?.effectiveFrom;
      if (before !== undefined && date <= before)
        yield { path: ['spec', 'area', index, 'effectiveFrom'], args: { date, before } };
    }
  },
};
