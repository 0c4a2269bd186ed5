import { checkShape } from '../../checks/shape.ts';
import type { Diagnostic, ValuePath } from '../../model/diagnostic.ts';
import type { Resource } from '../../model/resource.ts';
import { resolveNode, type ScaffoldSchema, type SchemaNode } from '../../model/schema-node.ts';
import { valueAt, withValue } from '../../model/value-at.ts';
import { requiredValue } from './required-value.ts';

/** What is offered for an optional field. */
export interface OptionalField {
  readonly value: unknown;
  /** Valid in addition to what is there; otherwise other fields have to change with it. */
  readonly alone: boolean;
}

export interface OptionalRequest {
  readonly schema: ScaffoldSchema;
  readonly resource: Resource;
  readonly path: ValuePath;
  readonly node: SchemaNode;
  /** The value in the kind's own example. */
  readonly example: unknown;
}

const MAX_REPAIRS = 5;

/** The example's value, or the least that is allowed, completed by what conditions of the schema ask for inside it. */
export function optionalField({ schema, resource, path, node, example }: OptionalRequest): OptionalField {
  let value =
    example ?? resolveNode(schema.root, node, undefined).examples?.[0] ?? requiredValue(schema, node, undefined);
  for (let repairs = 0; repairs < MAX_REPAIRS; repairs++) {
    const findings = checkShape(withValue(resource, path, value));
    const missing = findings.map((finding) => missingInside(finding, path)).find((inside) => inside !== undefined);
    if (missing === undefined) return { value, alone: findings.length === 0 };
    const field = nodeAt(schema, node, value, missing);
    if (field === undefined) break;
    value = withValue(value, missing, requiredValue(schema, field, undefined));
  }
  return { value, alone: false };
}

/** The path below the field of what a finding misses; undefined when it is about something else. */
function missingInside({ code, path = [], args }: Diagnostic, field: ValuePath): ValuePath | undefined {
  const isInside = path.length >= field.length && field.every((token, index) => path[index] === token);
  return code === 'shape/required' && isInside ? [...path.slice(field.length), String(args?.field)] : undefined;
}

function nodeAt(schema: ScaffoldSchema, node: SchemaNode, value: unknown, path: ValuePath): SchemaNode | undefined {
  let current: SchemaNode | undefined = node;
  for (const [depth, token] of path.entries()) {
    if (current === undefined) return undefined;
    const resolved: SchemaNode = resolveNode(schema.root, current, valueAt(value, path.slice(0, depth)));
    current = typeof token === 'number' ? resolved.items : resolved.properties?.[token];
  }
  return current;
}
