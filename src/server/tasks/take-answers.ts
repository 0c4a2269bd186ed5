import type { SopEvidence } from '../../kinds/sop/spec.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Answer, AnswerSheet } from '../procedures/answer-sheet.ts';
import { judgeProof } from '../procedures/proofs/judge-proof.ts';
import type { AnswerProblem, Verdict } from '../procedures/proofs/verdict.ts';
import type { RunFacts } from '../procedures/run-facts.ts';
import { itemKey, type RunStep, runSteps } from '../procedures/run-steps.ts';
import type { SentStep } from './sent-answers.ts';

/** What was sent, held against the steps. */
export interface TakenAnswers {
  readonly answers: readonly Answer[];
  readonly problems: readonly Diagnostic[];
  /** Uploads, each with the answer that it is to prove. */
  readonly uploads: readonly {
    readonly id: string;
    readonly step: string;
    readonly item: string;
    readonly proof: SopEvidence;
  }[];
}

export interface SentBy {
  readonly by: string;
  momentOf(step: SentStep): Date;
}

/** Judges everything that was sent, and tells all that is wrong with it at once. */
export function takeAnswers(
  sent: readonly SentStep[],
  from: SentBy,
  facts: RunFacts,
  sheet: AnswerSheet,
): TakenAnswers {
  const claimed = sent.flatMap((step) => claims(step, from));
  const steps = runSteps(facts, sheet.with(claimed));
  const answers: Answer[] = [];
  const problems: Diagnostic[] = [];
  const uploads: TakenAnswers['uploads'][number][] = [];
  for (const claim of claimed) {
    const of = steps.find(({ step, item }) => step.id === claim.step && (item?.key ?? '') === claim.item);
    const verdict = of ? judge(claim, of, sheet) : unknownName(claim.step);
    if (verdict.problems) problems.push(...verdict.problems.map((problem) => diagnosticOf(claim, problem)));
    else answers.push({ ...claim, ...verdict, share: verdict.share ?? null, flags: verdict.flags ?? [] });
    const proof = of?.proofs.find(({ id }) => id === claim.proof);
    if (proof && ['photo', 'video', 'file'].includes(proof.type))
      for (const id of uploadIds(claim.value)) uploads.push({ id, step: claim.step, item: claim.item, proof });
  }
  return { answers, problems, uploads };
}

export function diagnosticOf(
  { step, item, proof }: Pick<Answer, 'step' | 'item' | 'proof'>,
  { code, args }: AnswerProblem,
): Diagnostic {
  const path = [step, ...(item === '' ? [] : [item]), proof];
  return { code, severity: 'error', path, ...(args ? { args } : {}) };
}

/** Every proof as an answer of its own, not judged yet. */
function claims(sent: SentStep, { by, momentOf }: SentBy): Answer[] {
  const { step, item = '', proofs = {}, done, acknowledged } = sent;
  const marks = { ...(done === undefined ? {} : { done }), ...(acknowledged === undefined ? {} : { acknowledged }) };
  const rest = { step, item, capturedAt: momentOf(sent), by, result: 'none', share: null, flags: [] } as const;
  return Object.entries({ ...proofs, ...marks }).map(([proof, value]) => ({ ...rest, proof, value }));
}

function judge(claim: Answer, of: RunStep, sheet: AnswerSheet): Verdict {
  const { proof, value, by, capturedAt: at } = claim;
  const { facts } = of;
  if (proof === 'done' || proof === 'acknowledged') return { result: 'none', value };
  const evidence = of.proofs.find(({ id }) => id === proof);
  if (!evidence) return unknownName(proof);
  if (evidence.type === 'number' && evidence.computed !== undefined)
    return { result: 'none', value, problems: [{ code: 'answers/computed' }] };
  const item = itemKey(of);
  const key = `${facts.task} ${claim.step} ${item} ${proof}`;
  const sent = { value, at, by, key, item: of.item, facts };
  const verdict = judgeProof(evidence, sent, sheet.below(of.prefix));
  const before = sheet.get(claim.step, item, proof);
  return evidence.type === 'signature' && before ? { ...verdict, value: joined(before.value, verdict.value) } : verdict;
}

/** People who sign one after another, each on their own phone, do not undo each other's signatures. */
function joined(before: unknown, fresh: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(fresh)) return fresh;
  const signer = ({ by, outside }: { by?: string; outside?: string }): string => by ?? `outside ${outside}`;
  const signed = new Set(fresh.map(signer));
  return [...before.filter((signature) => !signed.has(signer(signature))), ...fresh];
}

function unknownName(name: string): Verdict {
  return { result: 'none', value: undefined, problems: [{ code: 'answers/unknown', args: { name } }] };
}

function uploadIds(value: unknown): string[] {
  const entries = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    const evidence = (entry as { evidence?: unknown } | null)?.evidence;
    return typeof evidence === 'string' ? [evidence] : [];
  });
}
