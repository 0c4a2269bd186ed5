import { isMap, resolveNode, type ScaffoldSchema, type SchemaNode } from '../../model/schema-node.ts';

/**
 * The least that a schema asks for, with the values of an example where it has some: required fields alone, but in
 * every item of its lists.
 */
export function requiredValue(scaffold: ScaffoldSchema, node: SchemaNode, example: unknown): unknown {
  const schema = resolveNode(scaffold.root, node, example);
  if (schema.const !== undefined) return schema.const;
  if (schema.properties || schema.type === 'object') return requiredMap(scaffold, schema, example);
  if (schema.type === 'array') return requiredList(scaffold, schema, example);
  const target = schema['x-references'] ?? schema['x-mentions'];
  const name = target === undefined ? undefined : scaffold.nameOf(target);
  return example ?? name ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? plainValue(schema);
}

function requiredMap(scaffold: ScaffoldSchema, schema: SchemaNode, example: unknown): Record<string, unknown> {
  const given = isMap(example) ? example : isMap(schema.examples?.[0]) ? schema.examples[0] : {};
  const value: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(schema.properties ?? {}))
    if (schema.required?.includes(key)) value[key] = requiredValue(scaffold, property, given[key]);
  if (isMap(schema.additionalProperties)) {
    for (const [key, member] of Object.entries(given).slice(0, Math.max(schema.minProperties ?? 0, 1)))
      value[key] ??= requiredValue(scaffold, schema.additionalProperties, member);
  }
  return value;
}

/** The example's items, all of them: they refer to each other. */
function requiredList(scaffold: ScaffoldSchema, schema: SchemaNode, example: unknown): unknown[] {
  const given: unknown = example ?? schema.examples?.[0];
  const items: unknown[] = Array.isArray(given) ? [...given] : [undefined];
  while (items.length < (schema.minItems ?? 0)) items.push(undefined);
  return items.map((item) => requiredValue(scaffold, schema.items ?? {}, item));
}

function plainValue({ type, minimum, exclusiveMinimum = -1 }: SchemaNode): unknown {
  const [name] = [type].flat();
  if (name === 'integer' || name === 'number') return minimum ?? exclusiveMinimum + 1;
  return name === 'boolean' ? false : name === 'null' ? null : 'example';
}
