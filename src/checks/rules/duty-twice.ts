import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A duty that stands twice, so that two departments answer for it. */
export const dutyTwice: DocumentRule<RolloutSpec> = {
  code: 'policy/duty-twice',
  severity: 'error',
  kind: rollout,
  *check({ spec: { team } }) {
    const accountable = new Map<string, string>();
    for (const [index, { duty, accountable: department }] of team.raci.entries()) {
      const first = accountable.get(duty);
      if (first === undefined) accountable.set(duty, department);
      else yield { path: ['spec', 'team', 'raci', index, 'duty'], args: { duty, first, second: department } };
    }
  },
};
