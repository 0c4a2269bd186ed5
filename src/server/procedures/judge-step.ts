import type { SopEvidence } from '../../kinds/sop/spec.ts';
import type { Answer, AnswerSheet } from './answer-sheet.ts';
import { expectedCodes } from './expected-codes.ts';
import { judgeNumber } from './proofs/judge-number.ts';
import { missingSigners } from './proofs/judge-signature.ts';
import type { AnswerProblem, ProofResult } from './proofs/verdict.ts';
import { evaluateInRun } from './run-conditions.ts';
import { itemKey, ownName, type RunStep } from './run-steps.ts';
import { missingSignOff, SIGN_OFF } from './sign-off-step.ts';

/** What a step came to with the answers so far. */
export interface JudgedStep {
  readonly of: RunStep;
  readonly result: 'pass' | 'fail' | 'na' | 'open';
  /** Percent of its weight: that of its worst response. */
  readonly share: number;
  /** What is still to be given, each with the piece of evidence. */
  readonly missing: readonly MissingProof[];
}

export interface MissingProof extends AnswerProblem {
  readonly proof: string;
}

/** Judges a step: it fails when one of its proofs does, and then what only a failure asks for is missing as well. */
export function judgeStep(of: RunStep, sheet: AnswerSheet): JudgedStep {
  const { proofs } = of;
  const given = proofs.map((evidence) => ({ evidence, answer: answerTo(evidence, of, sheet) }));
  const results = given.map(({ answer }) => answer?.result);
  const isFailed = results.includes('fail');
  const missing = given.flatMap(({ evidence, answer }) => {
    const isAsked = evidence.when !== 'on-fail' || isFailed;
    return isAsked && evidence.required !== false ? missingOf(evidence, answer, of) : [];
  });
  const isNotApplicable = results.includes('na') && !results.includes('pass') && !results.includes('warning');
  const own = ownMark(of, sheet);
  const result = isFailed ? 'fail' : missing.length + own.length > 0 ? 'open' : isNotApplicable ? 'na' : 'pass';
  const shares = given.flatMap(({ answer }) => answer?.share ?? []);
  const share = isFailed && shares.length === 0 ? 0 : Math.min(100, ...shares);
  const isOptional = !of.required && given.every(({ answer }) => !answer);
  return {
    of,
    result,
    share: isFailed ? failedShare(given, share) : share,
    missing: isOptional ? [] : [...missing, ...own],
  };
}

/** A failed proof without a score of its own earns nothing. */
function failedShare(given: readonly { readonly answer: Answer | undefined }[], share: number): number {
  return given.some(({ answer }) => answer?.result === 'fail' && answer.share === null) ? 0 : share;
}

/** Steps without evidence are confirmed. */
function ownMark(of: RunStep, sheet: AnswerSheet): MissingProof[] {
  const { step } = of;
  if (step.id === SIGN_OFF) return missingSignOff(of, sheet);
  if (!of.required || step.kind !== 'info' || !step.acknowledge) return [];
  if (sheet.get(step.id, itemKey(of), 'acknowledged')?.value === true) return [];
  return [{ proof: 'acknowledged', code: 'answers/missing', args: { what: 'acknowledged' } }];
}

/** The answer that was given, or the number that the platform computes. */
function answerTo(evidence: SopEvidence, of: RunStep, sheet: AnswerSheet): Answer | undefined {
  const { facts } = of;
  const item = itemKey(of);
  const found = sheet.get(of.step.id, item, evidence.id);
  if (evidence.type !== 'number') return found;
  const own = sheet.below(of.prefix);
  const at = { place: 'step-number', step: ownName(of), item: of.item } as const;
  const value = evidence.computed === undefined ? found?.value : evaluateInRun(evidence.computed, at, facts, own);
  if (typeof value !== 'number') return undefined;
  const now = found?.capturedAt ?? facts.run.dueAt;
  const sent = { value, at: now, by: found?.by ?? '', key: '', item: of.item, facts };
  const { result, flags = [] } = judgeNumber(evidence, sent, own);
  return {
    step: of.step.id,
    item,
    proof: evidence.id,
    value,
    result,
    share: null,
    capturedAt: now,
    by: sent.by,
    flags,
  };
}

function missingOf(evidence: SopEvidence, answer: Answer | undefined, of: RunStep): MissingProof[] {
  const proof = evidence.id;
  // Who signs the whole run is judged with the run.
  if (of.step.id === SIGN_OFF) return [];
  // What the platform cannot compute, because it has not got the figures, is not the store's to give.
  if (evidence.type === 'number' && evidence.computed !== undefined) return [];
  if (!answer) return [{ proof, code: 'answers/missing', args: { what: proof } }];
  if (evidence.type === 'signature')
    return missingSigners(evidence, answer.value).map((what) => ({ proof, code: 'answers/missing', args: { what } }));
  const given = Array.isArray(answer.value) ? answer.value : [answer.value];
  if (evidence.type === 'scan') {
    const missing = expectedCodes(evidence, of)?.filter((code) => !given.includes(code)) ?? [];
    if (missing.length > 0) return missing.map((what) => ({ proof, code: 'answers/missing', args: { what } }));
  }
  const min = fewest(evidence);
  const count = given.length;
  return count < min ? [{ proof, code: 'answers/too-few', args: { count, min } }] : [];
}

function fewest(evidence: SopEvidence): number {
  switch (evidence.type) {
    case 'photo':
    case 'multi':
      return evidence.min ?? 1;
    case 'scan':
      return evidence.count ?? 1;
    case 'table':
      return evidence.minRows ?? 1;
    case 'video':
    case 'file':
      return 1;
    default:
      return 0;
  }
}

/** Was anything of a step told? */
export function isAnswered({ of, result }: JudgedStep, sheet: AnswerSheet): boolean {
  return result !== 'open' || of.proofs.some(({ id }) => sheet.get(of.step.id, itemKey(of), id) !== undefined);
}

/** The results that a reviewer looks at first. */
export function isBad(result: ProofResult): boolean {
  return result === 'fail' || result === 'warning';
}
