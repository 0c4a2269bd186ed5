import type { Queries } from '../database/database.ts';
import { readAnswers } from '../database/queries/step-answers.ts';
import { type Answer, AnswerSheet } from '../procedures/answer-sheet.ts';
import { judgeRun } from '../procedures/judge-run.ts';
import type { JudgedStep } from '../procedures/judge-step.ts';
import { itemKey } from '../procedures/run-steps.ts';
import type { Services } from '../services.ts';
import { runFactsOf } from './run-facts-of.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** The steps of a task as they apply, with the answers so far and what is missing. */
export async function runDocument(services: Services, queries: Queries, found: TaskAtHand): Promise<object> {
  const sheet = new AnswerSheet(await readAnswers(queries, found.task.id));
  const facts = await runFactsOf(services, queries, found);
  const run = judgeRun(facts, sheet);
  const { name } = facts.sop.metadata;
  const { version, mode, sections, safety, responseSets, completion } = facts.sop.spec;
  return {
    sop: { name, version, mode, safety, responseSets, completion },
    sections: sections
      .map(({ id, title }) => ({
        ...{ id, title },
        steps: run.steps.filter(({ of }) => of.section === id).map((judged) => stepDocument(judged, sheet)),
      }))
      .filter(({ steps }) => steps.length > 0),
    missing: run.obstacles.length,
  };
}

function stepDocument({ of, result, missing }: JudgedStep, sheet: AnswerSheet): object {
  const { visibleIf: _visibleIf, requiredIf: _requiredIf, ...step } = of.step;
  const item = itemKey(of);
  const answers = sheet.all().filter((answer) => answer.step === of.step.id && answer.item === item);
  return {
    ...step,
    ...(of.item ? { item: { key: of.item.key, about: of.item.value } } : {}),
    required: of.required,
    ...(of.proofs.length > 0 ? { evidence: of.proofs } : {}),
    result,
    missing: missing.map(({ proof, code, args }) => ({ proof, code, args: args ?? {} })),
    answers: answers.map(answerDocument),
  };
}

function answerDocument({ proof, value, result, flags, capturedAt, by }: Answer): object {
  return { proof, value, result, flags, capturedAt: new Date(capturedAt).toISOString(), by };
}
