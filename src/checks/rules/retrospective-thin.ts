import { retrospective } from '../../kinds/retrospective/index.ts';
import type { RetrospectiveOutline } from '../../kinds/retrospective/outline.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { store } from '../../kinds/store/index.ts';
import type { Chain } from '../judging/chain.ts';
import type { ChainRule } from './rule.ts';

/** A retrospective that will not close its phase: too few people from its stores, or too little that follows. */
export const retrospectiveThin: ChainRule = {
  code: 'policy/retrospective-thin',
  severity: 'warning',
  needs: [],
  *check(chain) {
    for (const { address, outline } of chain.of(retrospective).values()) {
      const phase = chain.of(rolloutPhase).get(outline.phase);
      if (!phase) continue;
      const { minStoreReps, actionsMin } = phase.outline.retro;
      const speakers = speakersOf(outline, chain);
      const args = (field: string, actual: number, expected: number) => ({
        field,
        actual,
        expected,
        phase: phase.name,
      });
      if (speakers < minStoreReps)
        yield { address, path: ['spec', 'participants'], args: args('participants', speakers, minStoreReps) };
      if (outline.actions < actionsMin)
        yield { address, path: ['spec', 'actions'], args: args('actions', outline.actions, actionsMin) };
    }
  },
};

/** People who speak for a store that is in the phase or has passed it. */
function speakersOf({ phase, participants }: RetrospectiveOutline, chain: Chain): number {
  const phases = chain.of(rolloutPhase);
  const order = phases.get(phase)?.outline.order ?? 0;
  const people = participants.flatMap(({ account, store: name }) => {
    const reached = name === undefined ? undefined : chain.of(store).get(name)?.facts.summary.phase;
    return reached !== undefined && (phases.get(reached)?.outline.order ?? 0) >= order ? [account] : [];
  });
  return new Set(people).size;
}
