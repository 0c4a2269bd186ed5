import { askCriteria } from '../ask-criteria.ts';
import { settledExit } from '../settled-exit.ts';
import type { Gate } from './gate.ts';

/** The figures of the phase before are as its exit asks. Judged once: later waves follow the first. */
export const exitCriteria: Gate = {
  name: 'exit',
  *ask(question) {
    const previous = question.phases[question.target - 1];
    if (!previous) return;
    const promotion = settledExit(question);
    if (promotion === undefined) yield* askCriteria(question, { gate: previous.spec.exitGate, scope: 'exit' });
    else
      yield {
        gate: 'exit',
        must: true,
        verdict: 'open',
        reason: 'settled',
        evidence: { previous: previous.name, promotion },
      };
  },
};
