import type { RolloutPhaseGate } from '../kinds/rollout-phase/spec.ts';
import type { GateAnswer } from './answer.ts';
import type { GateQuestion } from './facts.ts';
import { judgeCriterion } from './judge-criterion.ts';
import type { Scope } from './reading.ts';

/** Both tracks that every gate watches: systems that run, and people who use them. */
const TRACKS = ['tech', 'people'] as const;

/** Judges every criterion of an entry or exit, and that neither technology nor people are left out. */
export function* askCriteria(
  question: GateQuestion,
  { gate, scope }: { readonly gate: RolloutPhaseGate; readonly scope: Scope },
): Generator<GateAnswer> {
  for (const track of TRACKS) {
    if (gate.criteria.some((criterion) => criterion.track === track && criterion.severity === 'must')) continue;
    yield { gate: `${scope}-tracks`, must: true, verdict: 'closed', reason: 'one-track', evidence: { track } };
  }
  for (const criterion of gate.criteria) {
    const judged = judgeCriterion(criterion, question, scope);
    const isMissing = judged.verdict === 'insufficient-data';
    const must = criterion.severity === 'must' || (isMissing && criterion.onMissing === 'block');
    const evidence = { ...judged.evidence, track: criterion.track };
    yield { ...judged, gate: `${scope}/${criterion.id}`, must, evidence };
  }
}
