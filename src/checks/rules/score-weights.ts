import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundSteps } from '../../kinds/sop/walk.ts';
import type { DocumentRule } from './rule.ts';

/** Points that do not add up to a hundred, so that the score passed is not the one that was meant. */
export const scoreWeights: DocumentRule<SopSpec> = {
  code: 'policy/score-weights',
  severity: 'error',
  kind: sop,
  *check({ spec }) {
    if (spec.scoring.method !== 'weighted') return;
    let sum = 0;
    for (const { weight = 0 } of foundSteps(spec)) sum += weight;
    if (Math.round(sum * 100) !== 10_000) yield { path: ['spec', 'scoring', 'method'], args: { sum } };
  },
};
