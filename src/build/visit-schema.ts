import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';

/** A path in documents. `*` stands for any array index or map key; a final `@key` for a map's keys. */
export type FieldPath = readonly string[];

/** The member of a union that a field belongs to: the property that tells, and its value, such as `type` and `photo`. */
export type UnionTag = readonly [property: string, value: string];

/** Calls `found` for every schema that speaks about a field of a kind's documents; several may speak about one field. */
export function visitSchema(
  set: SchemaSet,
  schema: JsonSchema,
  found: (current: JsonSchema, path: FieldPath, field: { readonly id: string; readonly tag?: UnionTag }) => void,
): void {
  /** `own` tells which member of a union the object itself is, `tag` which one the object around it is. */
  const visit = (id: string, node: unknown, path: FieldPath, trail: readonly unknown[], union: Union): void => {
    if (node === null || typeof node !== 'object' || trail.includes(node)) return;
    const current = node as JsonSchema;
    const below = [...trail, node];
    found(current, path, { id, ...(union.tag ? { tag: union.tag } : {}) });
    if (typeof current.$ref === 'string') {
      const target = resolveReference(set, id, current.$ref);
      visit(target.id, target.schema, path, below, union);
    }
    const member: Union = union.own ? { tag: union.own } : {};
    for (const [key, property] of Object.entries((current.properties as JsonSchema | undefined) ?? {}))
      visit(id, property, [...path, key], below, member);
    for (const keyword of ['items', 'additionalProperties']) visit(id, current[keyword], [...path, '*'], below, {});
    visit(id, current.propertyNames, [...path, '@key'], below, {});
    for (const keyword of ['if', 'then', 'else']) visit(id, current[keyword], path, below, union);
    for (const keyword of ['allOf', 'anyOf', 'oneOf'])
      for (const branch of (current[keyword] as unknown[] | undefined) ?? [])
        visit(id, branch, path, below, { ...union, ...ownTag(current, branch as JsonSchema) });
  };
  visit(String(schema.$id), schema, [], [], {});
}

interface Union {
  readonly own?: UnionTag;
  readonly tag?: UnionTag;
}

function ownTag({ discriminator }: JsonSchema, branch: JsonSchema): Union {
  const property = (discriminator as { readonly propertyName?: string } | undefined)?.propertyName;
  const { const: value } = (branch.properties as Record<string, JsonSchema> | undefined)?.[property ?? ''] ?? {};
  return property !== undefined && typeof value === 'string' ? { own: [property, value] } : {};
}
