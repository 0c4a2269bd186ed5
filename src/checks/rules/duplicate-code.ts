import { region } from '../../kinds/region/index.ts';
import { requirement } from '../../kinds/requirement/index.ts';
import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** Two stores, regions, task templates or requirements with one number. */
export const duplicateCode: ChainRule = {
  code: 'policy/duplicate-code',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const kind of [store, region, taskTemplate, requirement])
      for (const { address, path, sort, code, first } of chain.duplicatesOf(kind))
        if (sort === 'code') yield { address, path, args: { code, first } };
  },
};
