import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { wasInside } from '../database/queries/check-ins.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { Problem } from '../problem.ts';
import { type JudgedRun, judgeRun } from '../procedures/judge-run.ts';
import { itemKey } from '../procedures/run-steps.ts';
import type { TaskContext } from './action-context.ts';
import type { AnsweredTask } from './answer-task.ts';
import { changeTask } from './change-task.ts';
import { completeTask } from './complete-task.ts';
import { needsReview } from './needs-review.ts';
import { isSupervised } from './require-fit.ts';
import { startActions } from './start-actions.ts';

/** Hands a task in: refused while anything is missing; what its failures ask for starts in the same transaction. */
export async function submitTask(
  transaction: Queries,
  context: TaskContext,
  { task, sheet, facts }: AnsweredTask,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<WorkedTask> {
  const { who, now, template } = context;
  // Whoever hands it in is its performer, so that they are not their own second person.
  const run = judgeRun({ ...facts, run: { ...facts.run, performer: by } }, sheet);
  const command = {
    do: 'submit',
    by,
    at,
    needsReview: needsReview(template.review, task.id),
    result: run.result,
  } as const;
  if (run.obstacles.length > 0)
    throw new Problem('task/answers-refused', { task: task.id, count: run.obstacles.length }, run.obstacles);
  const place = await placeFlags(transaction, task, facts.sop.spec.completion?.geofence);
  const supervised = (await isSupervised(transaction, who, context)) ? ['under-supervision'] : [];
  const flags = [...place, ...supervised, ...runFlags({ task, sheet, facts }, at)];
  const data = { ...run.result, by, at: at.toISOString() };
  const change = { command, who, now, action: 'task.submitted', data, flags };
  const submitted = await changeTask(transaction, task, change);
  await insertJournal(transaction, failures(run, { ...context, task: submitted }));
  const started = await startActions(transaction, { ...context, task: submitted, sheet }, run.actions);
  return started.state === 'done' ? completeTask(transaction, { ...context, task: started }) : started;
}

/** Where the SOP wants the work to be done in the store, a check-in has to show it. */
async function placeFlags(
  transaction: Queries,
  { id }: WorkedTask,
  geofence: 'required' | 'flag' | 'off' = 'off',
): Promise<string[]> {
  if (geofence === 'off' || (await wasInside(transaction, id))) return [];
  if (geofence === 'required') throw new Problem('task/not-there', { task: id });
  return ['outside'];
}

/** What a reviewer should look at. */
function runFlags({ task, sheet, facts }: AnsweredTask, at: Date): string[] {
  const { maxMinutes, completion = {} } = facts.sop.spec;
  const minutes = task.startedAt ? (at.getTime() - task.startedAt.getTime()) / 60_000 : 0;
  const ofAnswers = sheet.all().flatMap(({ flags }) => flags);
  const { window } = completion;
  const isLate = window !== undefined && at.getTime() > task.availableAt.getTime() + secondsOf(window) * 1000;
  const ofRun = [
    ...(maxMinutes !== undefined && minutes > maxMinutes ? ['too-long'] : []),
    ...(isLate ? ['past-window'] : []),
  ];
  return [...new Set([...ofAnswers, ...ofRun])];
}

/** Events that templates listen to: one for each step that failed. */
function failures({ steps }: JudgedRun, { task, store, who, now }: TaskContext): JournalEntry[] {
  return steps.flatMap(({ of, result }): JournalEntry[] => {
    if (result !== 'fail') return [];
    const { severity = 'minor' } = (of.step as { onFail?: { severity?: string } }).onFail ?? {};
    const item = itemKey(of);
    const data = {
      ...{
        task: `task/${task.id}`,
        template: task.template,
        sop: task.sop,
        step: of.step.id,
        severity,
        redline: of.redline,
      },
      ...(item === '' ? {} : { item }),
    };
    return [
      {
        at: now,
        actor: who.id,
        action: 'sop.failed',
        subject: `task/${task.id}`,
        store: store.name,
        outcome: 'done',
        data,
      },
    ];
  });
}
