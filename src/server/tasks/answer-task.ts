import type { SopPhotoEvidence } from '../../kinds/sop/spec.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Queries } from '../database/database.ts';
import { findUsedBefore, useEvidence } from '../database/queries/evidence.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { readAnswers, saveAnswers } from '../database/queries/step-answers.ts';
import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import { Problem } from '../problem.ts';
import { type Answer, AnswerSheet } from '../procedures/answer-sheet.ts';
import { type JudgedRun, judgeRun, stoppedSteps } from '../procedures/judge-run.ts';
import type { JudgedStep } from '../procedures/judge-step.ts';
import { photoDedupe } from '../procedures/proofs/photo-dedupe.ts';
import type { RunFacts } from '../procedures/run-facts.ts';
import { itemKey } from '../procedures/run-steps.ts';
import type { Services } from '../services.ts';
import type { TaskContext } from './action-context.ts';
import { changeTask } from './change-task.ts';
import { runFactsOf } from './run-facts-of.ts';
import { type SentStep, signersIn, uploadsIn } from './sent-answers.ts';
import { startActions } from './start-actions.ts';
import { diagnosticOf, type TakenAnswers, takeAnswers } from './take-answers.ts';

/** Answers, who gave them and when. */
export interface AnswersGiven {
  /** What is handed in is not given to somebody else at the same moment. */
  readonly until?: 'handed-in';
  readonly sent: readonly SentStep[];
  readonly by: string;
  momentOf(step: SentStep): Date;
}

/** A task with its answers. */
export interface AnsweredTask {
  readonly task: WorkedTask;
  readonly sheet: AnswerSheet;
  readonly facts: RunFacts;
}

/** Takes answers into a task that was taken for the transaction: all of them, or none and everything that is wrong with them. */
export async function answerTask(
  services: Services,
  transaction: Queries,
  context: TaskContext,
  given: AnswersGiven,
): Promise<AnsweredTask> {
  const { task, who, now } = context;
  const { sent, by, momentOf } = given;
  const at = sent.map(momentOf).reduce((latest, moment) => (moment > latest ? moment : latest), new Date(0));
  const command = { do: 'answer', by, at: sent.length > 0 ? at : now } as const;
  const started = await changeTask(transaction, task, { command, who, now, action: 'task.started' });
  const people = signersIn(sent).filter((person) => person !== by);
  const facts = await runFactsOf(
    services,
    transaction,
    { ...context, task: started },
    { uploads: uploadsIn(sent), people, who },
  );
  const sheet = new AnswerSheet(await readAnswers(transaction, task.id));
  const taken = takeAnswers(sent, { by, momentOf }, facts, sheet);
  const after = sheet.with(taken.answers);
  const run = judgeRun(facts, after);
  const problems = [
    ...taken.problems,
    ...tooEarly(run, taken.answers),
    ...(await seenBefore(transaction, taken, facts, now)),
  ];
  if (problems.length > 0)
    throw new Problem('task/answers-refused', { task: task.id, count: problems.length }, problems);
  await saveAnswers(transaction, task.id, taken.answers, now);
  await useEvidence(
    transaction,
    taken.uploads.map(({ proof, ...use }) => ({ ...use, task: task.id, proof: proof.id })),
  );
  await tell(transaction, { ...context, task: started }, taken);
  const urgent = run.actions.filter(
    ({ action, atOnce, judged }) =>
      atOnce &&
      !(given.until === 'handed-in' && action.type === 'dispatch') &&
      (after.all().some(({ step }) => step === judged.of.step.id) || isReached(judged, run)),
  );
  const changed = await startActions(transaction, { ...context, task: started, sheet: after }, urgent);
  return { task: changed, sheet: after, facts };
}

/** A step of the platform's own has its turn when everything before it is done. */
function isReached(judged: JudgedStep, { steps }: JudgedRun): boolean {
  if (judged.of.step.performedBy !== 'system') return false;
  const before = steps.slice(0, steps.indexOf(judged));
  return before.length > 0 && before.every(({ result, of }) => result !== 'open' || !of.required);
}

/** Answers to what comes after a step that failed and stops the work. */
function tooEarly({ steps }: JudgedRun, answers: readonly Answer[]): Diagnostic[] {
  return [...stoppedSteps(steps)].flatMap(([{ of }, stop]) =>
    answers
      .filter(({ step, item }) => step === of.step.id && item === itemKey(of))
      .map((answer) => diagnosticOf(answer, { code: 'answers/put-right-first', args: { step: stop.of.step.id } })),
  );
}

async function tell(transaction: Queries, { task, who, now }: TaskContext, { answers }: TakenAnswers): Promise<void> {
  if (answers.length === 0) return;
  const steps = [...new Set(answers.map(({ step, item }) => (item === '' ? step : `${step}/${item}`)))];
  const subject = `task/${task.id}`;
  await insertJournal(transaction, [
    { at: now, actor: who.id, action: 'task.answered', subject, store: task.store, outcome: 'done', data: { steps } },
  ]);
}

/** The same picture proves nothing a second time. */
async function seenBefore(
  transaction: Queries,
  { uploads }: TakenAnswers,
  facts: RunFacts,
  now: Date,
): Promise<Diagnostic[]> {
  const fresh = uploads.filter(({ id, proof }) => proof.type === 'photo' && !facts.evidence.get(id)?.proves);
  const problems: Diagnostic[] = [];
  const contents = new Map<string, string>();
  for (const { id, step, item, proof } of fresh) {
    const { sha256 = '' } = facts.evidence.get(id) ?? {};
    const other = contents.get(sha256);
    if (other !== undefined && other !== id && photoDedupe(proof as SopPhotoEvidence, facts.sop.spec).exact)
      problems.push(
        diagnosticOf(
          { step, item, proof: proof.id },
          { code: 'answers/photo-seen-before', args: { evidence: id, task: facts.task } },
        ),
      );
    contents.set(sha256, id);
  }
  for (const days of new Set(
    fresh.map(({ proof }) => photoDedupe(proof as SopPhotoEvidence, facts.sop.spec).withinDays),
  )) {
    const asked = fresh.filter(
      ({ proof }) => photoDedupe(proof as SopPhotoEvidence, facts.sop.spec).withinDays === days,
    );
    const since = new Date(now.getTime() - days * 86_400_000);
    const found = await findUsedBefore(
      transaction,
      asked.map(({ id }) => id),
      since,
    );
    for (const { id, step, item, proof } of asked) {
      const before = found.find(
        (used) => used.id === id && used.proves !== `${facts.task} ${step} ${item} ${proof.id}`,
      );
      if (before && photoDedupe(proof as SopPhotoEvidence, facts.sop.spec).exact)
        problems.push(
          diagnosticOf(
            { step, item, proof: proof.id },
            { code: 'answers/photo-seen-before', args: { evidence: id, task: before.task } },
          ),
        );
    }
  }
  return problems;
}
