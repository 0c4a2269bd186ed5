import type { SopEvidence, SopSpec } from '../../kinds/sop/spec.ts';
import type { Resource } from '../../model/resource.ts';
import type { Queries } from '../database/database.ts';
import { readAnswers } from '../database/queries/step-answers.ts';
import { type Answer, AnswerSheet } from '../procedures/answer-sheet.ts';
import { expectedCodes } from '../procedures/expected-codes.ts';
import { judgeRun, stoppedSteps } from '../procedures/judge-run.ts';
import type { JudgedStep } from '../procedures/judge-step.ts';
import { prefilledRows } from '../procedures/proofs/judge-table.ts';
import { itemKey } from '../procedures/run-steps.ts';
import { SIGN_OFF } from '../procedures/sign-off-step.ts';
import type { Services } from '../services.ts';
import { runFactsOf } from './run-facts-of.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** The steps of a task as they apply, with the answers so far and what is missing. */
export async function runDocument(services: Services, queries: Queries, found: TaskAtHand): Promise<object> {
  const sheet = new AnswerSheet(await readAnswers(queries, found.task.id));
  const facts = await runFactsOf(services, queries, found);
  const run = judgeRun(facts, sheet);
  const { mode, sections, safety, completion } = facts.sop.spec;
  const titles = [...sections, { id: SIGN_OFF, title: { 'zh-CN': '整单签核', en: 'Sign the whole run' } }];
  const stopped = stoppedSteps(run.steps);
  return {
    sop: { ...procedureDocument(facts.sop), mode, safety, completion },
    // Steps of another SOP choose from the responses of that one.
    ...(facts.procedures.size > 0 ? { procedures: [...facts.procedures.values()].map(procedureDocument) } : {}),
    sections: titles
      .map(({ id, title }) => ({
        ...{ id, title },
        steps: run.steps
          .filter(({ of }) => of.section === id)
          .map((judged) => ({
            ...stepDocument(judged, sheet),
            ...(stopped.has(judged) ? { stoppedBy: stopped.get(judged)?.of.step.id } : {}),
          })),
      }))
      .filter(({ steps }) => steps.length > 0),
    missing: run.obstacles.length,
  };
}

function procedureDocument({ metadata: { name }, spec: { version, responseSets } }: Resource<SopSpec>): object {
  return { name, version, responseSets };
}

function stepDocument({ of, result, missing }: JudgedStep, sheet: AnswerSheet): object {
  const { visibleIf: _visibleIf, requiredIf: _requiredIf, ...step } = of.step;
  const item = itemKey(of);
  const answers = sheet.all().filter((answer) => answer.step === of.step.id && answer.item === item);
  return {
    ...step,
    ...(of.item ? { item: { key: of.item.key, about: of.item.value } } : {}),
    ...(of.prefix === '' ? {} : { procedure: of.facts.sop.metadata.name }),
    required: of.required,
    ...(of.proofs.length > 0 ? { evidence: of.proofs.map((proof) => proofDocument(proof, of)) } : {}),
    result,
    missing: missing.map(({ proof, code, args }) => ({ proof, code, args: args ?? {} })),
    answers: answers.map(answerDocument),
  };
}

/** With what the platform adds: the codes to scan, the rows to fill in, the code that a picture has to show. */
function proofDocument(proof: SopEvidence, of: JudgedStep['of']): object {
  if (proof.type === 'scan') {
    const expected = expectedCodes(proof, of);
    return { ...proof, ...(expected ? { expected } : {}) };
  }
  if (proof.type === 'table') {
    const rows = prefilledRows(proof, of.facts);
    return { ...proof, ...(rows ? { rows } : {}) };
  }
  const isShown = proof.type === 'photo' && proof.challengeCode === true && of.facts.run.startedAt !== undefined;
  return isShown ? { ...proof, code: of.facts.challengeCode } : proof;
}

function answerDocument({ proof, value, result, flags, capturedAt, by }: Answer): object {
  return { proof, value, result, flags, capturedAt: new Date(capturedAt).toISOString(), by };
}
