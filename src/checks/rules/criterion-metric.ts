import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A criterion whose evidence is another figure than the one that decides. */
export const criterionMetric: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/criterion-metric',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec }) {
    for (const gate of ['entryGate', 'exitGate'] as const)
      for (const [index, { cel, metric }] of (spec[gate]?.criteria ?? []).entries())
        if (metric !== undefined && !new RegExp(`\\bm\\.${metric}\\b`).test(cel))
          yield { path: ['spec', gate, 'criteria', index, 'metric'], args: { metric } };
  },
};
