import { askCriteria } from '../ask-criteria.ts';
import type { Gate } from './gate.ts';

/** The figures of the stores that come are as the phase asks. */
export const entryCriteria: Gate = {
  name: 'entry',
  *ask(question) {
    const gate = question.phases[question.target]?.spec.entryGate;
    if (gate) yield* askCriteria(question, { gate, scope: 'entry' });
  },
};
