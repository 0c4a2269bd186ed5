import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';

/** A path in documents. `*` stands for any array index or map key; a final `@key` for a map's keys. */
export type FieldPath = readonly string[];

/** Calls `found` for every schema that speaks about a field of a kind's documents; several may speak about one field. */
export function visitSchema(
  set: SchemaSet,
  schema: JsonSchema,
  found: (current: JsonSchema, path: FieldPath) => void,
): void {
  const visit = (id: string, node: unknown, path: FieldPath, trail: readonly unknown[]): void => {
    if (node === null || typeof node !== 'object' || trail.includes(node)) return;
    const current = node as JsonSchema;
    const below = [...trail, node];
    found(current, path);
    if (typeof current.$ref === 'string') {
      const target = resolveReference(set, id, current.$ref);
      visit(target.id, target.schema, path, below);
    }
    for (const [key, member] of Object.entries((current.properties as JsonSchema | undefined) ?? {}))
      visit(id, member, [...path, key], below);
    for (const keyword of ['items', 'additionalProperties']) visit(id, current[keyword], [...path, '*'], below);
    visit(id, current.propertyNames, [...path, '@key'], below);
    for (const keyword of ['if', 'then', 'else']) visit(id, current[keyword], path, below);
    for (const keyword of ['allOf', 'anyOf', 'oneOf'])
      for (const branch of (current[keyword] as unknown[] | undefined) ?? []) visit(id, branch, path, below);
  };
  visit(String(schema.$id), schema, [], []);
}
