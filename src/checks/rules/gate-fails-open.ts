import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A must that lets a phase pass when nothing was measured. */
export const gateFailsOpen: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/gate-fails-open',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec }) {
    for (const gate of ['entryGate', 'exitGate'] as const)
      for (const [index, { id, severity, onMissing }] of (spec[gate]?.criteria ?? []).entries())
        if (severity === 'must' && onMissing !== 'block')
          yield { path: ['spec', gate, 'criteria', index, 'onMissing'], args: { criterion: id } };
  },
};
