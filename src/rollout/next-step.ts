import type { RolloutFacts } from './facts.ts';
import { membersOf, positionOf } from './members.ts';
import { currentWave, eligibleFor, wavesOf } from './waves.ts';

/** Stores that could move next, and where to. */
export interface NextStep {
  readonly target: number;
  readonly wave?: string;
  readonly incoming: readonly string[];
}

/** What comes next in a rollout; undefined when every store that may has reached the last phase. */
export function nextStep(facts: RolloutFacts): NextStep | undefined {
  const reached = facts.phases.findLastIndex((_, index) => membersOf(facts, index).length > 0);
  for (let target = Math.max(reached, 0); target < facts.phases.length; target++) {
    const step = stepInto(facts, target);
    if (step.incoming.length > 0) return step;
  }
  return undefined;
}

/** The stores that the next wave into a phase would bring: those furthest along first, then by name. */
export function stepInto(facts: RolloutFacts, target: number, wave?: string): NextStep {
  const waves = wavesOf(facts, target);
  const state = wave === undefined ? currentWave(waves) : waves.find((each) => each.wave.name === wave);
  const there = membersOf(facts, target).length;
  const waiting = eligibleFor(facts, target)
    .filter(({ phase }) => positionOf(facts, phase) < target)
    .sort((a, b) => positionOf(facts, b.phase) - positionOf(facts, a.phase) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
  if (waves.length === 0) return { target, incoming: waiting };
  if (!state) return { target, incoming: [] };
  const { only, size } = state;
  const incoming = only ? waiting.filter((name) => only.has(name)) : waiting.slice(0, Math.max(0, size - there));
  return { target, wave: state.wave.name, incoming };
}
