import type { SopAction, SopCorrectiveAction, SopCreateTaskAction } from '../../kinds/sop/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { insertCorrectiveAction } from '../database/queries/corrective-actions.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { startOnce } from '../database/queries/started-actions.ts';
import { putStoreStatus } from '../database/queries/store-status.ts';
import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import { saveTask } from '../database/queries/worked-tasks.ts';
import type { DueAction } from '../procedures/judge-run.ts';
import { itemKey } from '../procedures/run-steps.ts';
import { changeTask } from './change-task.ts';
import { makeTask } from './make-task.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** Who works on which task, and when. */
export interface ActionContext extends TaskAtHand {
  readonly who: Principal;
  readonly now: Date;
}

/** Starts what steps ask for, each once for a task; answers the task, which an action may change. */
export async function startActions(
  transaction: Queries,
  context: ActionContext,
  due: readonly DueAction[],
): Promise<WorkedTask> {
  const key = ({ action, judged }: DueAction) => ({
    step: judged.of.step.id,
    item: itemKey(judged.of),
    action: action.id,
  });
  const fresh = await startOnce(transaction, context.task.id, due.map(key), context.now);
  let { task } = context;
  for (const one of due) {
    const { step, item, action } = key(one);
    if (!fresh.some((other) => other.step === step && other.item === item && other.action === action)) continue;
    task = await start(transaction, { ...context, task }, one);
  }
  return task;
}

async function start(transaction: Queries, context: ActionContext, due: DueAction): Promise<WorkedTask> {
  const { task, store, who, now } = context;
  const { action } = due;
  switch (action.type) {
    case 'corrective-action':
      await open(transaction, context, due, action);
      return task;
    case 'create-task':
      await create(transaction, context, due, action);
      return task;
    case 'set-store': {
      const path = `status.${action.field}`;
      await putStoreStatus(transaction, {
        store: store.name,
        path,
        value: action.value,
        updatedAt: now,
        origin: `task/${task.id}`,
      });
      await tell(transaction, context, { action: 'store.status-set', data: { path, value: action.value } });
      return task;
    }
    case 'set-priority': {
      const changed = { ...task, priority: action.priority };
      await tell(transaction, context, { action: 'task.priority-set', data: { priority: action.priority } });
      return { ...changed, version: await saveTask(transaction, changed) };
    }
    case 'block-task': {
      const { reason, pausesClock = true } = action;
      const command = { do: 'block', reason, pausesClock } as const;
      return changeTask(transaction, task, { command, who, now, action: 'task.blocked', data: { reason } });
    }
    default:
      await tell(transaction, context, { action: 'sop.action', data: told(due) });
      return task;
  }
}

async function open(
  transaction: Queries,
  context: ActionContext,
  { judged, severity = 'minor' }: DueAction,
  { id, title, owner, verifier, dueIn }: SopCorrectiveAction,
): Promise<void> {
  const { task, store, now } = context;
  const { step } = judged.of;
  const number = await insertCorrectiveAction(transaction, {
    ...{ store: store.name, task: task.id, step: step.id, item: itemKey(judged.of), action: id },
    title: { ...(title ?? step.title) },
    ...{ severity, ownerRole: owner, verifierRole: verifier, createdAt: now },
    dueAt: new Date(now.getTime() + secondsOf(dueIn) * 1000),
  });
  if (number === undefined) return;
  const data = { task: `task/${task.id}`, step: step.id, severity, owner, verifier };
  await tell(transaction, context, {
    action: 'corrective-action.opened',
    subject: `corrective-action/${number}`,
    data,
  });
}

async function create(
  transaction: Queries,
  context: ActionContext,
  { judged }: DueAction,
  { template: name, priority, dueIn, id }: SopCreateTaskAction,
): Promise<void> {
  const { task, store, chain, now, who } = context;
  const template = chain.get('taskTemplate', name);
  if (!template) return;
  const item = itemKey(judged.of);
  // What the new task is about: the device at hand, or the step that failed.
  const inputs = { task: `task/${task.id}`, step: judged.of.step.id, ...(item === '' ? {} : { device: item, item }) };
  const origin = `task/${task.id}/${judged.of.step.id}/${item === '' ? id : `${item}/${id}`}`;
  await makeTask(transaction, { ...{ template, store, chain, now, inputs, origin, priority, dueIn }, actor: who.id });
}

/** What listeners need of an action that the platform only announces. */
function told({ action, judged }: DueAction): Record<string, unknown> {
  const { when: _when, ...rest } = action as SopAction & { when?: string };
  return { ...rest, step: judged.of.step.id, ...(judged.of.item ? { item: judged.of.item.key } : {}) };
}

async function tell(
  transaction: Queries,
  { task, store, who, now }: ActionContext,
  entry: { readonly action: string; readonly subject?: string; readonly data: Record<string, unknown> },
): Promise<void> {
  const subject = entry.subject ?? `task/${task.id}`;
  await insertJournal(transaction, [
    { at: now, actor: who.id, action: entry.action, subject, store: store.name, outcome: 'done', data: entry.data },
  ]);
}
