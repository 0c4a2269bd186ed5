import { membersOf, positionOf } from '../members.ts';
import { nameList } from '../name-list.ts';
import { settledExit } from '../settled-exit.ts';
import type { Gate } from './gate.ts';

/** Stores go forward only, and no phase begins before the one before it has its stores. */
export const order: Gate = {
  name: 'order',
  *ask(question) {
    const { phases, target, incoming, stores } = question;
    const common = { gate: 'order', must: true, unwaivable: true } as const;
    const to = phases[target]?.name ?? '';
    const byName = new Map(stores.map((store) => [store.name, store]));
    const unknown = incoming.filter((name) => !byName.has(name));
    const back = incoming.filter((name) => positionOf(question, byName.get(name)?.phase) > target);
    const before = target === 0 ? [] : membersOf(question, target - 1);
    const evidence = { stores: incoming.length, to, previous: phases[target - 1]?.name ?? '', members: before.length };
    if (incoming.length === 0) yield { ...common, verdict: 'closed', reason: 'no-stores', evidence };
    else if (unknown.length > 0)
      yield {
        ...common,
        verdict: 'closed',
        reason: 'unknown-store',
        evidence: { ...evidence, store: nameList(unknown) },
      };
    else if (back.length > 0)
      yield { ...common, verdict: 'closed', reason: 'goes-back', evidence: { ...evidence, store: nameList(back) } };
    else if (target > 0 && before.length === 0 && settledExit(question) === undefined)
      yield { ...common, verdict: 'closed', reason: 'phase-skipped', evidence };
    else yield { ...common, verdict: 'open', reason: 'in-order', evidence };
  },
};
