import { taskTemplate } from '../../kinds/task-template/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** A store that excuses itself, and so writes its own on-time rate. */
export const selfExcuse: ChainRule = {
  code: 'policy/self-excuse',
  severity: 'error',
  needs: [],
  *check(chain) {
    const { byName } = chain.once(rolesOf);
    for (const { address, outline } of chain.of(taskTemplate).values())
      for (const [index, role] of outline.excusers.entries()) {
        const tier = byName.get(role)?.tier;
        if (tier === 'store-manager' || tier === 'frontline')
          yield { address, path: ['spec', 'excuse', 'by', index], args: { role } };
      }
  },
};
