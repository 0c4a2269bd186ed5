import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Work that is given to a department which takes no part in the project. */
export const dutyOutsideTeam: DocumentRule<RolloutSpec> = {
  code: 'policy/duty-outside-team',
  severity: 'warning',
  kind: rollout,
  *check({ spec: { team } }) {
    const departments = new Set([team.lead, ...team.members].map(({ department }) => department));
    for (const [index, { responsible, accountable }] of team.raci.entries()) {
      const path = ['spec', 'team', 'raci', index] as const;
      for (const [at, department] of responsible.entries())
        if (!departments.has(department)) yield { path: [...path, 'responsible', at], args: { department } };
      if (!departments.has(accountable)) yield { path: [...path, 'accountable'], args: { department: accountable } };
    }
  },
};
