import { ANY, BOOL, type CelType, DOUBLE, mapOf, objectOf } from '../../model/cel-type.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { storeItem, storeVariable, TASK } from '../expression-variables.ts';
import type { EnvironmentAt, ResourceType } from '../kind.ts';
import { answerType } from './answer-type.ts';
import { ITEM_NAMES } from './item-names.ts';
import type { SopSpec, SopStep, SopWorkStep } from './spec.ts';
import { stepsOf } from './steps.ts';

/** Conditions of steps see the answers so far, the store, the device at hand, the task, and figures that the platform knows. */
export function environments(resource: Resource, typeOf: ResourceType): Record<string, EnvironmentAt> {
  const spec = resource.spec as unknown as SopSpec;
  const variables = {
    answers: answersType(spec),
    store: storeVariable(typeOf),
    device: storeItem(typeOf, 'devices'),
    task: TASK,
    data: mapOf(ANY),
  };
  return {
    'step-visible-if': () => ({ variables, result: BOOL }),
    'step-value': () => ({ variables, result: ANY }),
    'step-number': () => ({ variables, result: DOUBLE }),
    'repeat-filter': (path) => ({ variables: { ...variables, ...itemVariable(spec, path, typeOf) }, result: BOOL }),
  };
}

function answersType(spec: SopSpec): CelType {
  return objectOf(Object.fromEntries(stepsOf(spec).map(({ step }) => [step.id, stepAnswers(step, spec)])));
}

/** What most kinds of steps have. */
type ProvenStep = Partial<Pick<SopWorkStep, 'evidence' | 'repeat'>>;

/** Those of a repeated step are the answers about the item at hand; what another SOP asks is not known here. */
function stepAnswers(step: SopStep, spec: SopSpec): CelType {
  const { evidence = [] } = step as ProvenStep;
  if ('sop' in step) return ANY;
  return objectOf(Object.fromEntries(evidence.map((item) => [item.id, answerType(item, spec.responseSets ?? [])])));
}

function itemVariable(spec: SopSpec, path: ValuePath, typeOf: ResourceType): Record<string, CelType> {
  const [, , section, , step] = path;
  const repeated = spec.sections[Number(section)]?.steps[Number(step)] as ProvenStep | undefined;
  const over = repeated?.repeat?.over ?? 'count';
  return { [ITEM_NAMES[over]]: over === 'devices' || over === 'zones' ? storeItem(typeOf, over) : ANY };
}
