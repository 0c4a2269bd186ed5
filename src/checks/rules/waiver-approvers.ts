import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Gates and freeze windows that one person alone can set aside. */
export const waiverApprovers: DocumentRule<RolloutSpec> = {
  code: 'policy/waiver-approvers',
  severity: 'error',
  kind: rollout,
  *check({ spec: { waiverPolicy } }) {
    const { minApprovers } = waiverPolicy;
    if (minApprovers === undefined) yield { path: ['spec', 'waiverPolicy'], args: { actual: 1 } };
    else if (minApprovers < 2) yield { path: ['spec', 'waiverPolicy', 'minApprovers'], args: { actual: minApprovers } };
  },
};
