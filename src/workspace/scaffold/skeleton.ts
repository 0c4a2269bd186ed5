import { checkShape } from '../../checks/shape.ts';
import type { Diagnostic, ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { isMap, type ScaffoldSchema } from '../../model/schema-node.ts';
import { valueAt, withValue } from '../../model/value-at.ts';
import { requiredValue } from './required-value.ts';

/** Enough for every condition of a schema to have its say. */
const MAX_REPAIRS = 30;

/**
 * A resource with the fields that its kind requires, valued from the schema's own example. What conditions (`if`, minimum
 * sizes) ask for beyond that is taken from the example until the shape check has nothing to say.
 */
export function skeleton(scaffold: ScaffoldSchema, name: string): Resource {
  const example = scaffold.root.examples?.[0] as Resource;
  let value = requiredValue(scaffold, scaffold.root, { ...example, metadata: { name } }) as Resource;
  if (Object.keys(value.spec).length === 0) value = { ...value, spec: firstOf(example.spec) };
  for (let repairs = 0; repairs < MAX_REPAIRS; repairs++) {
    const finding = checkShape(value)[0];
    if (!finding) return value;
    value = repaired(value, example, finding);
  }
  return { ...example, metadata: { name } };
}

/** Takes over a part of the example: the one field that leaves least to say, or else all there is where the finding stands. */
function repaired(value: Resource, example: Resource, { path = [] }: Diagnostic): Resource {
  const before = checkShape(value).length;
  const better = missingFields(value, example, path)
    .map((field) => withValue(value, field, valueAt(example, field)) as Resource)
    .find((candidate) => checkShape(candidate).length < before);
  if (better) return better;
  for (let place = path; place.length > 0; place = place.slice(0, -1)) {
    const model = valueAt(example, place);
    if (model !== undefined && JSON.stringify(valueAt(value, place)) !== JSON.stringify(model))
      return withValue(value, place, model) as Resource;
  }
  return { ...value, spec: example.spec };
}

/** Paths of what the example has at a place and the value has not. */
function missingFields(value: Resource, example: Resource, path: ValuePath): ValuePath[] {
  const [model, own] = [valueAt(example, path), valueAt(value, path)];
  if (!isMap(model) || !isMap(own)) return [];
  return Object.keys(model)
    .filter((key) => !(key in own))
    .map((key) => [...path, key]);
}

function firstOf(spec: Resource['spec']): Resource['spec'] {
  return Object.fromEntries(Object.entries(spec).slice(0, 1));
}
