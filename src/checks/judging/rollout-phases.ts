import { rollout } from '../../kinds/rollout/index.ts';
import type { RolloutOutline } from '../../kinds/rollout/outline.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { PhaseOutline } from '../../kinds/rollout-phase/outline.ts';
import type { Chain, Known } from './chain.ts';

/** A rollout and its phases in order. */
export interface KnownRollout {
  readonly rollout: Known<RolloutOutline>;
  readonly phases: readonly Known<PhaseOutline>[];
}

/** Every rollout of a chain whose phases are all known; one that does not exist is a finding of its own. */
export function* rolloutsIn(chain: Chain): Generator<KnownRollout> {
  const phases = chain.of(rolloutPhase);
  for (const known of chain.of(rollout).values()) {
    const own = known.outline.phases.flatMap((name) => phases.get(name) ?? []);
    if (own.length === known.outline.phases.length) yield { rollout: known, phases: own };
  }
}
