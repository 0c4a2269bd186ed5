import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

const DUTIES = ['requirements', 'training', 'issue-response'];

/** Duties of a rollout that nobody has. */
export const dutiesAssigned: DocumentRule<RolloutSpec> = {
  code: 'policy/duties-assigned',
  severity: 'error',
  kind: rollout,
  *check({ spec: { team } }) {
    const missing = DUTIES.filter((name) => !team.raci.some(({ duty }) => duty === name));
    if (missing.length > 0) yield { path: ['spec', 'team', 'raci'], args: { missing: missing.join(', ') } };
  },
};
