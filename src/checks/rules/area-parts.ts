import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Parts of a store that are larger than the whole. */
export const areaParts: DocumentRule<StoreSpec> = {
  code: 'policy/area-parts',
  severity: 'error',
  kind: store,
  *check({ spec: { area } }) {
    if (!area) return;
    for (const [index, { salesM2, experienceM2 = 0, storageM2 = 0, totalM2 }] of area.entries()) {
      // In tenths of a square metre: 0.1 + 0.2 is more than 0.3 to a computer.
      const parts = Math.round((salesM2 + experienceM2 + storageM2) * 10) / 10;
      if (totalM2 !== undefined && parts > totalM2)
        yield { path: ['spec', 'area', index, 'totalM2'], args: { parts, total: totalM2 } };
    }
  },
};
