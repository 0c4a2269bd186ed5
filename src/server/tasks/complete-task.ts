import { compileExpression, type Expression, evaluate } from '../../checks/cel/expression.ts';
import { resourceType } from '../../checks/cel/resource-type.ts';
import { kindOf } from '../../kinds/index.ts';
import type { TaskTemplateCompletionAction, TaskTemplateSetField } from '../../kinds/task-template/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { putStoreStatus } from '../database/queries/store-status.ts';
import type { WorkedTask } from '../database/queries/worked-tasks.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import type { TaskContext } from './action-context.ts';
import { makeTask } from './make-task.ts';

/** Does what the template wants done once a task is done, and says that it is. */
export async function completeTask(transaction: Queries, context: TaskContext): Promise<WorkedTask> {
  const { task, store, template, who, now } = context;
  const entry = { at: now, actor: who.id, subject: `task/${task.id}`, store: store.name, outcome: 'done' } as const;
  const { outcome, failedSteps, scenario, onTime, score } = task;
  const data = { task: `task/${task.id}`, template: task.template, scenario, outcome, failedSteps, onTime, score };
  await insertJournal(transaction, [{ ...entry, action: 'task.completed', data }]);
  for (const [index, action] of (template.onComplete ?? []).entries()) await run(transaction, context, action, index);
  return task;
}

async function run(
  transaction: Queries,
  context: TaskContext,
  action: TaskTemplateCompletionAction,
  index: number,
): Promise<void> {
  const { task, store, chain, who, now } = context;
  const entry = { at: now, actor: who.id, subject: `task/${task.id}`, store: store.name, outcome: 'done' } as const;
  switch (action.type) {
    case 'emit-event': {
      const data = { task: `task/${task.id}`, template: task.template, outcome: task.outcome, inputs: task.inputs };
      return insertJournal(transaction, [{ ...entry, action: action.event, data }]);
    }
    case 'create-task': {
      const template = chain.get('taskTemplate', action.template);
      if (!template) return;
      const startsAt = new Date(now.getTime() + secondsOf(action.delay ?? 'PT0S') * 1000);
      const origin = `task/${task.id}/on-complete/${index}`;
      const inputs = { ...task.inputs, task: `task/${task.id}` };
      await makeTask(transaction, { template, store, chain, now, startsAt, inputs, origin, actor: who.id });
      return;
    }
    case 'set-field': {
      const value = fieldValue(action, context);
      if (!action.path.startsWith('status.') || value === undefined) return;
      const { path } = action;
      await putStoreStatus(transaction, { store: store.name, path, value, updatedAt: now, origin: `task/${task.id}` });
      return insertJournal(transaction, [{ ...entry, action: 'store.status-set', data: { path, value } }]);
    }
    default:
      return action satisfies never;
  }
}

const compiled = new Map<string, Expression | undefined>();

function fieldValue({ value }: TaskTemplateSetField, { task, store, now }: TaskContext): unknown {
  if (!compiled.has(value)) {
    const at = kindOf(LIVE_KINDS.taskTemplate)?.environments?.({ spec: {} } as never, resourceType)['set-field-value'];
    compiled.set(value, at && compileExpression(value, at([])).expression);
  }
  const expression = compiled.get(value);
  if (!expression) return undefined;
  const { id, businessDate: date, ...rest } = task;
  const place = { ...store.spec, name: store.name, labels: store.labels };
  return evaluate(expression, { task: { ...rest, name: `task/${id}`, date, now }, store: place }).value;
}
