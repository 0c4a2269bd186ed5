import { chain } from '../../kinds/chain/index.ts';
import { region } from '../../kinds/region/index.ts';
import { store } from '../../kinds/store/index.ts';
import type { StoreHeadcount, StoreSpec } from '../../kinds/store/spec.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import type { DocumentRule } from './rule.ts';

interface Layer extends Pick<StoreSpec, 'headcount'> {
  readonly defaults?: Pick<StoreSpec, 'headcount'>;
}

/** More people on the floor at any hour than the store has in all. */
export const staffMinimum: DocumentRule<Layer> = {
  code: 'policy/staff-minimum',
  severity: 'error',
  kind: [chain, region, store, storeFormat],
  *check({ spec }) {
    const inDefaults = spec.headcount === undefined;
    const headcount: StoreHeadcount | undefined = inDefaults ? spec.defaults?.headcount : spec.headcount;
    const { budgetFte, minOnShift } = headcount ?? {};
    if (typeof budgetFte === 'number' && typeof minOnShift === 'number' && minOnShift > budgetFte)
      yield {
        path: ['spec', ...(inDefaults ? ['defaults'] : []), 'headcount', 'minOnShift'],
        args: { minimum: minOnShift, budget: budgetFte },
      };
  },
};
