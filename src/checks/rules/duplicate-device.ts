import { store } from '../../kinds/store/index.ts';
import type { ChainRule } from './rule.ts';

/** Two devices with one label: a repair goes to the wrong one. */
export const duplicateDevice: ChainRule = {
  code: 'policy/duplicate-device',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, path, sort, code, first } of chain.duplicatesOf(store))
      if (sort === 'device') yield { address, path, args: { code, first } };
  },
};
