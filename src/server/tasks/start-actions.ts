import type { SopCorrectiveAction, SopCreateTaskAction } from '../../kinds/sop/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { insertCorrectiveAction } from '../database/queries/corrective-actions.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { startOnce } from '../database/queries/started-actions.ts';
import { putStoreStatus } from '../database/queries/store-status.ts';
import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import { saveTask } from '../database/queries/worked-tasks.ts';
import type { DueAction } from '../procedures/judge-run.ts';
import { itemKey } from '../procedures/run-steps.ts';
import type { ActionContext } from './action-context.ts';
import { changeTask } from './change-task.ts';
import { makeTask } from './make-task.ts';
import { notifyRoles } from './notify-roles.ts';
import { reassign } from './reassign.ts';
import { startApproval } from './start-approval.ts';
import { writeRecord } from './write-record.ts';

/** Starts what steps ask for, each once for a task, in the transaction of the answers; answers the task, which an action may change. */
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
    case 'emit-event':
      await tell(transaction, context, { action: action.event, data: { template: task.template, ...about(due) } });
      return task;
    case 'notify':
      await notifyRoles(transaction, context, { action, about: about(due) });
      return task;
    case 'create-record':
      await writeRecord(transaction, context, due, action);
      return task;
    case 'start-approval':
      await startApproval(transaction, context, due, action);
      return task;
    case 'dispatch':
      return reassign(transaction, context, action);
    case 'finish-task':
      // The run's outcome says so.
      return task;
    default:
      return action satisfies never;
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
  { template: name, priority, dueIn, id, assignee: role }: SopCreateTaskAction,
): Promise<void> {
  const { task, store, chain, now, who } = context;
  const template = chain.get('taskTemplate', name);
  if (!template) return;
  const item = itemKey(judged.of);
  // What the new task is about: the device at hand, or the step that failed.
  const inputs = { task: `task/${task.id}`, step: judged.of.step.id, ...(item === '' ? {} : { device: item, item }) };
  const origin = `task/${task.id}/${judged.of.step.id}/${item === '' ? id : `${item}/${id}`}`;
  const roles = role === undefined ? undefined : [role];
  const made = { template, store, chain, now, inputs, origin, priority, dueIn, roles };
  await makeTask(transaction, { ...made, actor: who.id });
}

/** What an event of a step is about: the task, the step, and what the task was told. */
function about({ judged }: DueAction): Record<string, unknown> {
  const { step, item } = judged.of;
  return { step: step.id, ...(item ? { item: item.key } : {}) };
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
