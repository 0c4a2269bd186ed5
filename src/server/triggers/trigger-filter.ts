import { compileExpression, type Expression, evaluate } from '../../checks/cel/expression.ts';
import { resourceType } from '../../checks/cel/resource-type.ts';
import { kindOf } from '../../kinds/index.ts';
import type { TaskTemplateSpec } from '../../kinds/task-template/spec.ts';
import type { Resource } from '../../model/resource.ts';
import type { LiveStore } from '../live/live-store.ts';
import { LIVE_KINDS } from '../live/mapping.ts';

/** A template's document stays the same until another revision changes it. */
const compiled = new WeakMap<object, Expression>();

/** Does an event pass the filter of a template's trigger? What cannot be decided does not. */
export function passesFilter(
  template: Resource<TaskTemplateSpec>,
  event: Readonly<Record<string, unknown>>,
  store: LiveStore,
): boolean {
  const filter = template.spec.trigger?.filter;
  if (filter === undefined) return true;
  const expression = compiled.get(template) ?? compile(template, filter);
  if (!expression) return false;
  compiled.set(template, expression);
  const place = { ...store.spec, name: store.name, labels: store.labels };
  return evaluate(expression, { event, store: place }).value === true;
}

function compile(template: Resource<TaskTemplateSpec>, filter: string): Expression | undefined {
  const environments = kindOf(LIVE_KINDS.taskTemplate)?.environments?.(template as never, resourceType);
  const at = environments?.['trigger-filter'];
  return at && compileExpression(filter, at([])).expression;
}
