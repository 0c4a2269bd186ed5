import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule } from './rule.ts';

/** Systems that run and people who use them: what every gate watches. */
const TRACKS = ['tech', 'people'] as const;

/** A gate that only technology, or only people, can close. */
export const gateTwoTracks: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/gate-two-tracks',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec }) {
    for (const gate of ['entryGate', 'exitGate'] as const)
      for (const track of TRACKS)
        if (
          spec[gate]?.criteria.some((criterion) => criterion.track === track && criterion.severity === 'must') === false
        )
          yield { path: ['spec', gate, 'criteria'], args: { gate, track } };
  },
};
