import type { RetrospectiveOutline } from '../kinds/retrospective/outline.ts';
import type { PhaseOutline } from '../kinds/rollout-phase/outline.ts';
import type { Day } from '../model/day.ts';
import type { Recorded } from './sign-off-state.ts';

export interface RetrospectiveQuestion {
  readonly phase: Recorded<PhaseOutline>;
  readonly retrospectives: Iterable<Recorded<RetrospectiveOutline>>;
  /** Stores of the phase: who speaks for another one does not count. */
  readonly stores: ReadonlySet<string>;
  readonly today: Day;
}

/** One retrospective of a phase, against what the phase asks for. */
export interface RetrospectiveState {
  readonly retrospective: string;
  readonly heldOn: Day;
  /** Different people who spoke for stores of the phase. */
  readonly storeReps: number;
  /** Actions with an owner and a date that were not dropped. */
  readonly actions: number;
  readonly missing: readonly ('store-reps' | 'actions' | 'not-yet-held')[];
}

/** The retrospectives of a phase, the best first; empty when there is none (R071, R072). */
export function retrospectiveStates(question: RetrospectiveQuestion): readonly RetrospectiveState[] {
  const { phase, retrospectives, stores, today } = question;
  const { minStoreReps, actionsMin } = phase.outline.retro;
  const states = [...retrospectives]
    .filter(({ outline }) => outline.phase === phase.name)
    .map(({ name, outline: { heldOn, participants, actions } }): RetrospectiveState => {
      const spokenFor = participants.flatMap(({ account, store }) => (store && stores.has(store) ? [account] : []));
      const storeReps = new Set(spokenFor).size;
      const missing: RetrospectiveState['missing'][number][] = [];
      if (storeReps < minStoreReps) missing.push('store-reps');
      if (actions < actionsMin) missing.push('actions');
      if (heldOn > today) missing.push('not-yet-held');
      return { retrospective: name, heldOn, storeReps, actions, missing };
    });
  return states.sort((a, b) => a.missing.length - b.missing.length || (a.heldOn > b.heldOn ? -1 : 1));
}
