import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { nameOf } from '../judging/name-of.ts';
import type { ChainRule } from './rule.ts';

/** A procedure in force that no task asks for. */
export const sopUnused: ChainRule = {
  code: 'policy/sop-unused',
  severity: 'warning',
  needs: [sop, taskTemplate],
  *check(chain) {
    const users = [...chain.factsOf(taskTemplate), ...chain.factsOf(sop)];
    if (!chain.has(taskTemplate.slug)) return;
    const used = new Set(
      users.flatMap(({ references }) => references.flatMap(({ kind, name }) => (kind === sop.kind ? name : []))),
    );
    for (const facts of chain.factsOf(sop)) {
      const name = nameOf(facts);
      if (facts.summary.status === 'active' && !used.has(name))
        yield { address: facts.address, path: ['spec', 'status'], args: { sop: name } };
    }
  },
};
