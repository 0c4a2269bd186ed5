import type { GateQuestion } from './facts.ts';
import { positionOf, promotionsTo } from './members.ts';

/** The promotion that passed the exit of the phase before, for later waves: some of its stores still stand where it led them. */
export function settledExit(question: Omit<GateQuestion, 'readings'>): string | undefined {
  const phase = question.phases[question.target]?.name ?? '';
  const standing = new Set(
    question.stores.filter((store) => positionOf(question, store.phase) >= question.target).map(({ name }) => name),
  );
  return promotionsTo(question, phase).find(({ spec }) => spec.stores.some(({ store }) => standing.has(store)))?.name;
}
