import { ANY, BOOL, mapOf } from '../../model/cel-type.ts';
import type { Resource } from '../../model/resource.ts';
import { storeVariable, TASK } from '../expression-variables.ts';
import type { EnvironmentAt, ResourceType } from '../kind.ts';
import { EVENTS } from './events.ts';
import type { TaskTemplateSpec } from './spec.ts';

/** A trigger's filter sees its event; what a finished task sets is computed from the task. */
export function environments(resource: Resource, typeOf: ResourceType): Record<string, EnvironmentAt> {
  const { trigger } = resource.spec as unknown as TaskTemplateSpec;
  const event = trigger ? EVENTS[trigger.event] : mapOf(ANY);
  return {
    'trigger-filter': () => ({ variables: { event, store: storeVariable(typeOf) }, result: BOOL }),
    'set-field-value': () => ({ variables: { task: TASK, store: storeVariable(typeOf) }, result: ANY }),
  };
}
