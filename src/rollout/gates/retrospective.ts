import { settledExit } from '../settled-exit.ts';
import type { Gate } from './gate.ts';

/** The phase before was talked over with people of its stores, and something came of it. */
export const retrospective: Gate = {
  name: 'retrospective',
  *ask(question) {
    const previous = question.phases[question.target - 1];
    if (!previous?.spec.retro.required || settledExit(question) !== undefined) return;
    const { minStoreReps, actionsMin } = previous.spec.retro;
    const fact = question.retrospectives.get(previous.name);
    const { held = false, heldOn = '', storeReps = 0, actions = 0, missing = [] } = fact ?? {};
    const isDone = held && storeReps >= minStoreReps && actions >= actionsMin && missing.length === 0;
    const evidence = {
      previous: previous.name,
      heldOn,
      storeReps,
      minStoreReps,
      actions,
      actionsMin,
      missing: missing.join(', '),
    };
    const reason = isDone ? 'retrospective-held' : held ? 'retrospective-lacks' : 'no-retrospective';
    yield { gate: 'retrospective', must: true, verdict: isDone ? 'open' : 'closed', reason, evidence };
  },
};
