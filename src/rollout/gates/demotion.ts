import { positionOf } from '../members.ts';
import { nameList } from '../name-list.ts';
import type { Gate } from './gate.ts';

/** A store that was sent back stays back until somebody lifts it. */
export const demotion: Gate = {
  name: 'demotion',
  *ask(question) {
    const { demotions, incoming, target } = question;
    const held = demotions.filter(
      ({ spec }) =>
        !spec.lifted &&
        spec.stores.some(({ store }) => incoming.includes(store)) &&
        positionOf(question, spec.to) < target,
    );
    const stores = held
      .flatMap(({ spec }) => spec.stores.map(({ store }) => store))
      .filter((name) => incoming.includes(name));
    const evidence = {
      stores: incoming.length,
      held: nameList([...new Set(stores)]),
      demotion: nameList(held.map(({ name }) => name)),
    };
    const common = { gate: 'demotion', must: true, unwaivable: true, evidence } as const;
    yield held.length > 0
      ? { ...common, verdict: 'closed', reason: 'demoted' }
      : { ...common, verdict: 'open', reason: 'not-demoted' };
  },
};
