import { membersOf, positionOf } from '../members.ts';
import { nameList } from '../name-list.ts';
import type { Gate } from './gate.ts';

/** What was promoted before has reached the platform: no push failed or is outstanding. */
export const inStep: Gate = {
  name: 'in-step',
  *ask(question) {
    const { live, target } = question;
    const members = membersOf(question, Math.max(0, target - 1));
    const common = { gate: 'in-step', must: true } as const;
    if (!live) {
      yield {
        ...common,
        verdict: 'insufficient-data',
        reason: 'platform-silent',
        evidence: { stores: members.length },
      };
      return;
    }
    const behind = members.filter(
      ({ name, phase }) => positionOf(question, live.get(name)) !== positionOf(question, phase),
    );
    const evidence = { stores: members.length, behind: nameList(behind.map(({ name }) => name)) };
    yield behind.length > 0
      ? { ...common, verdict: 'closed', reason: 'behind', evidence }
      : { ...common, verdict: 'open', reason: 'live', evidence };
  },
};
