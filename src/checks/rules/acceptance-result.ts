import { requirement } from '../../kinds/requirement/index.ts';
import type { RequirementSpec } from '../../kinds/requirement/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A result for a criterion that is not there, or a requirement that counts as accepted without having passed. */
export const acceptanceResult: DocumentRule<RequirementSpec> = {
  code: 'policy/acceptance-result',
  severity: 'error',
  kind: requirement,
  *check({ spec: { acceptance, verification = [], status } }) {
    const known = new Set<string>(acceptance.map(({ id }) => id));
    for (const [index, { criterion }] of verification.entries())
      if (!known.has(criterion)) yield { path: ['spec', 'verification', index, 'criterion'], args: { criterion } };
    if (status !== 'accepted') return;
    const last = new Map<string, string>(verification.map(({ criterion, result }) => [criterion, result]));
    const open = acceptance.find(({ id }) => last.get(id) !== 'passed');
    if (open) yield { path: ['spec', 'status'], args: { criterion: open.id } };
  },
};
