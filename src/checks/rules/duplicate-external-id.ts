import { store } from '../../kinds/store/index.ts';
import type { ChainRule } from './rule.ts';

/** Sorts of codes that are not the chain's own. */
const OWN = ['code', 'device', 'serial-number'];

/** Two stores that another system takes for one. */
export const duplicateExternalId: ChainRule = {
  code: 'policy/duplicate-external-id',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, path, sort, code, first } of chain.duplicatesOf(store))
      if (!OWN.includes(sort)) yield { address, path, args: { system: sort, code, first } };
  },
};
