import { metric } from '../../kinds/metric/index.ts';
import type { MetricSpec } from '../../kinds/metric/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Weights of a metric that is made of others which do not add up to a hundred. */
export const scorecardWeights: DocumentRule<MetricSpec> = {
  code: 'policy/scorecard-weights',
  severity: 'error',
  kind: metric,
  *check({ spec: { formula } }) {
    if (formula.type !== 'weighted') return;
    let sum = 0;
    for (const { weight } of formula.of) sum += weight;
    if (Math.round(sum * 100) !== 10_000) yield { path: ['spec', 'formula', 'of'], args: { sum } };
  },
};
