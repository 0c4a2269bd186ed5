import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** A task that is due before its procedure can be done, even when it is begun at once. */
export const windowTooShort: ChainRule = {
  code: 'policy/window-too-short',
  severity: 'warning',
  needs: [],
  *check(chain) {
    const sops = chain.of(sop);
    for (const { address, facts, outline } of chain.of(taskTemplate).values()) {
      const [name = ''] = facts.summary.sop?.split('@', 1) ?? [];
      const minutes = Number(sops.get(name)?.facts.summary.minutes ?? 0);
      const open = outline.due - outline.opens;
      // One that is due before it opens is another rule's.
      if (open > 0 && minutes > open) yield { address, path: ['spec', 'window'], args: { sop: name, minutes, open } };
    }
  },
};
