import { store } from '../../kinds/store/index.ts';
import type { ChainRule } from './rule.ts';

/** One device that is registered twice. */
export const duplicateSerialNumber: ChainRule = {
  code: 'policy/duplicate-serial-number',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, path, sort, code, first } of chain.duplicatesOf(store))
      if (sort === 'serial-number') yield { address, path, args: { code, first } };
  },
};
