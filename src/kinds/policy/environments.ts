import { ANY, BOOL, type CelType, DOUBLE, INT, mapOf, mergeTypes, objectOf, oneOf } from '../../model/cel-type.ts';
import type { Resource } from '../../model/resource.ts';
import { PERSON, storeVariable } from '../expression-variables.ts';
import type { EnvironmentAt, ResourceType } from '../kind.ts';
import type { PolicySpec } from './spec.ts';

/** A rule sees a resource, a planned change of one, or what happens on the platform, as its phase says. */
export function environments(resource: Resource, typeOf: ResourceType): Record<string, EnvironmentAt> {
  const { phase, target } = resource.spec as unknown as PolicySpec;
  const variables = variablesIn(phase, target.kinds, typeOf);
  return { 'policy-rule': () => ({ variables, result: BOOL }) };
}

const IMPACT = objectOf({ stores: INT, staff: INT, tasksPerDay: objectOf({ before: DOUBLE, after: DOUBLE }) });

function variablesIn(
  phase: PolicySpec['phase'],
  kinds: readonly string[],
  typeOf: ResourceType,
): Record<string, CelType> {
  if (phase === 'runtime') return { event: mapOf(ANY), actor: PERSON, store: storeVariable(typeOf) };
  // A rule over several kinds may read what only some of them have; of the others it is missing.
  const target = kinds.map(typeOf).reduce(mergeTypes);
  if (phase === 'validate') return { resource: target };
  const change = objectOf({ action: oneOf('create', 'update', 'delete'), before: target, after: target });
  return { resource: target, change, impact: IMPACT };
}
