import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutSpec } from '../../kinds/rollout/spec.ts';
import type { DocumentRule } from './rule.ts';

const LEAD = 'it';
const MEMBERS = ['operations', 'human-resources', 'finance'];

/** A project team without one of the departments that a rollout cannot do without. */
export const projectTeam: DocumentRule<RolloutSpec> = {
  code: 'policy/project-team',
  severity: 'error',
  kind: rollout,
  *check({ spec: { team } }) {
    const path = ['spec', 'team'] as const;
    const departments = new Set([team.lead, ...team.members].map(({ department }) => department));
    if (team.lead.department !== LEAD) yield { path: [...path, 'lead', 'department'], args: { missing: LEAD } };
    const missing = MEMBERS.filter((department) => !departments.has(department));
    if (missing.length > 0) yield { path: [...path, 'members'], args: { missing: missing.join(', ') } };
  },
};
