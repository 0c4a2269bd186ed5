import type { GateQuestion, StoreFact } from '../facts.ts';
import { cohortAnswer, judgeCohort } from '../judge-cohort.ts';
import { membersOf } from '../members.ts';
import { nameList } from '../name-list.ts';
import { eligibleFor } from '../waves.ts';
import type { Gate } from './gate.ts';

/** The stores of the phase are enough, not too many, and not all alike. The whole cohort is judged, not the wave. */
export const cohort: Gate = {
  name: 'cohort',
  *ask(question) {
    const { phases, target, incoming } = question;
    const spec = phases[target]?.spec.cohort;
    if (!spec) return;
    const eligible = eligibleFor(question, target);
    const names = new Set(eligible.map(({ name }) => name));
    const strangers = incoming.filter((name) => !names.has(name));
    const fit = { stores: incoming.length, eligible: eligible.length, strangers: nameList(strangers) };
    yield cohortAnswer('selector', strangers.length === 0, fit);
    yield* judgeCohort(spec, wholeCohort(question, eligible), eligible.length);
  },
};

/** A phase that names who may take part is judged by all of those; another by who is there and who comes. */
function wholeCohort(question: GateQuestion, eligible: readonly StoreFact[]): readonly StoreFact[] {
  if (question.phases[question.target]?.spec.cohort.selector) return eligible;
  const there = membersOf(question, question.target);
  const moving = new Set([...question.incoming, ...there.map(({ name }) => name)]);
  return question.stores.filter(({ name }) => moving.has(name));
}
