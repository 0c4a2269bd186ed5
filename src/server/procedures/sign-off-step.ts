import type { SopSignatureEvidence, SopWorkStep } from '../../kinds/sop/spec.ts';
import type { Answer, AnswerSheet } from './answer-sheet.ts';
import type { MissingProof } from './judge-step.ts';
import type { Signature } from './proofs/judge-signature.ts';
import type { RunFacts } from './run-facts.ts';
import type { RunStep } from './run-steps.ts';

/** The step with which a whole run is signed; no step of an SOP can be called so. */
export const SIGN_OFF = 'completion.sign-off';

const PROOF = 'signatures';

/** Is asked for after all others where the SOP wants the run signed. Everybody signs signed in as themselves. */
export function signOffStep(facts: RunFacts): RunStep | undefined {
  const { signOff, secondPerson = false } = facts.sop.spec.completion ?? {};
  if (!signOff && !secondPerson) return undefined;
  const evidence: SopSignatureEvidence = {
    ...{ type: 'signature', id: PROOF, method: 'pin' },
    ...(signOff ? { signers: signOff } : {}),
  };
  const step: SopWorkStep = {
    ...{ id: SIGN_OFF, kind: 'work', title: { 'zh-CN': '整单签核', en: 'Sign the whole run' }, evidence: [evidence] },
  };
  const rest = { path: ['spec', 'completion'], required: true, redline: false, weight: 0, proofs: [evidence] };
  return { section: SIGN_OFF, step, ...rest, facts, prefix: '' };
}

/** Which signatures are still to be given: what was signed before the last answer is not what is handed in. */
export function missingSignOff({ facts }: RunStep, sheet: AnswerSheet): MissingProof[] {
  const { signOff = [], secondPerson = false } = facts.sop.spec.completion ?? {};
  const signed = signaturesOf(sheet.get(SIGN_OFF, '', PROOF));
  const changed = Math.max(
    0,
    ...sheet.all().flatMap(({ step, capturedAt }) => (step === SIGN_OFF ? [] : capturedAt.getTime())),
  );
  const valid = signed.filter(({ at = '' }) => Date.parse(at) >= changed);
  const roles = signOff.filter((role) => !valid.some((signature) => signature.role === role));
  const isSecondMissing = secondPerson && !hasSecond([...valid, ...ownSignatures(sheet)], facts);
  const missing = [...roles, ...(isSecondMissing && roles.length === 0 ? ['second-person'] : [])];
  return missing.map((what) => ({ proof: PROOF, code: 'answers/missing', args: { what } }));
}

function hasSecond(signatures: readonly Signature[], { run }: RunFacts): boolean {
  return signatures.some(({ by }) => by !== undefined && by !== run.performer);
}

/** Those that people gave to a step on a device that they were signed in on. */
function ownSignatures(sheet: AnswerSheet): Signature[] {
  return sheet
    .all()
    .filter(({ step }) => step !== SIGN_OFF)
    .flatMap((answer) => signaturesOf(answer).filter(({ at }) => at !== undefined));
}

function signaturesOf(answer: Pick<Answer, 'value'> | undefined): Signature[] {
  const value = answer?.value;
  return Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];
}
