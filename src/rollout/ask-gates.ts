import { type GateAnswer, isBlocking } from './answer.ts';
import type { GateQuestion } from './facts.ts';
import { GATES } from './gates/index.ts';
import { waiverProblem } from './waiver-problem.ts';

/** What all gates together say. */
export interface Decision {
  readonly isOpen: boolean;
  readonly answers: readonly GateAnswer[];
}

/** Asks every gate; a valid waiver sets an answer aside but never turns it into another. */
export function askGates(question: GateQuestion): Decision {
  const waived = waivedBy(question);
  const answers = GATES.flatMap((gate) => [...gate.ask(question)]).map((answer) => {
    const waiver = answer.must && answer.verdict !== 'open' && !answer.unwaivable ? waived(answer.gate) : undefined;
    return waiver === undefined ? answer : { ...answer, waiver };
  });
  return { isOpen: answers.length > 0 && !answers.some(isBlocking), answers };
}

/** The name of the waiver that lets all the stores through a gate. */
function waivedBy({
  rollout,
  waivers,
  phases,
  target,
  incoming,
  now,
}: GateQuestion): (gate: string) => string | undefined {
  const phase = phases[target]?.name;
  const valid = waivers.filter(
    ({ spec }) =>
      spec.rollout === rollout.name &&
      spec.phase === phase &&
      incoming.every((store) => spec.stores?.includes(store) ?? true) &&
      waiverProblem(spec, rollout.spec.waiverPolicy, now) === undefined,
  );
  return (gate) => valid.find(({ spec }) => spec.gates.includes(gate))?.name;
}
