import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** A procedure that blocks its task for a reason that none of its task templates knows. */
export const blockReason: ChainRule = {
  code: 'policy/block-reason',
  severity: 'error',
  needs: [taskTemplate],
  *check(chain) {
    const known = new Map<string, string[]>();
    for (const { facts, outline } of chain.of(taskTemplate).values()) {
      const [name = ''] = (facts.summary.sop ?? '').split('@');
      known.set(name, [...(known.get(name) ?? []), ...outline.blockReasons]);
    }
    for (const { address, name, outline } of chain.of(sop).values()) {
      const reasons = known.get(name);
      // Without a template nothing is blocked yet.
      for (const { reason, path } of reasons ? outline.blocks : [])
        if (!reasons?.includes(reason)) yield { address, path, args: { reason, known: reasons?.join(', ') || '-' } };
    }
  },
};
