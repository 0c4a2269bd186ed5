import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import { type GateAnswer, isBlocking } from '../rollout/answer.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { nextStep, stepInto } from '../rollout/next-step.ts';
import { askRollout } from './ask-rollout.ts';

/** What the gates say about the next stores into a phase. */
export interface RolloutGates {
  readonly rollout: string;
  /** The phase that stores would enter; absent when there is no next step. */
  readonly phase?: string;
  readonly previous?: string;
  readonly wave?: string;
  readonly stores: readonly string[];
  readonly now: string;
  readonly isOpen: boolean;
  /** How many hold the stores back. */
  readonly blocking: number;
  readonly gates: readonly GateAnswer[];
}

/** Asks the gates of a phase, or of the next one, for the stores that its next wave would bring. */
export async function rolloutGates(
  facts: RolloutFacts,
  {
    phase,
    wave,
    platform,
  }: { readonly phase?: string | undefined; readonly wave?: string | undefined; readonly platform: Platform },
): Promise<RolloutGates> {
  const target = phase === undefined ? undefined : requirePhase(facts, phase);
  const step = target === undefined ? nextStep(facts) : stepInto(facts, target, wave);
  const common = { rollout: facts.rollout.name, now: facts.now };
  if (!step) return { ...common, stores: [], isOpen: true, blocking: 0, gates: [] };
  const { decision, question } = await askRollout({ ...facts, ...step }, platform);
  const previous = facts.phases[step.target - 1]?.name;
  return {
    ...common,
    phase: facts.phases[step.target]?.name ?? '',
    ...(previous === undefined ? {} : { previous }),
    ...(step.wave === undefined ? {} : { wave: step.wave }),
    stores: question.incoming,
    isOpen: decision.isOpen,
    blocking: decision.answers.filter(isBlocking).length,
    gates: decision.answers,
  };
}

/** The position of a phase by its name. */
export function requirePhase({ phases, rollout }: RolloutFacts, name: string): number {
  const index = phases.findIndex((phase) => phase.name === name);
  if (index >= 0) return index;
  const known = phases.map((phase) => phase.name).join(', ');
  throw new UserError('rollout/unknown-phase', { phase: name, rollout: rollout.name, known });
}
