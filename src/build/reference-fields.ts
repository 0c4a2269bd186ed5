import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';

/** A field that names other resources. `*` in the path stands for any array index or map key; a final `@key` for a map's keys. */
export interface ReferenceField {
  readonly path: readonly string[];
  readonly kind: string;
  /** A mention must exist, but says nothing about order: two resources may mention each other. */
  readonly mention: boolean;
}

/** Collects the fields marked `x-references` or `x-mentions` in a kind's schema. */
export function referenceFields(set: SchemaSet, schema: JsonSchema): ReferenceField[] {
  const fields = new Map<string, ReferenceField>();
  const visit = (id: string, node: unknown, path: readonly string[], trail: readonly unknown[]): void => {
    if (node === null || typeof node !== 'object' || trail.includes(node)) return;
    const current = node as JsonSchema;
    const below = [...trail, node];
    for (const [keyword, mention] of [
      ['x-references', false],
      ['x-mentions', true],
    ] as const) {
      const kind = current[keyword];
      if (typeof kind === 'string') fields.set(`${path.join('.')} ${kind}`, { path, kind, mention });
    }
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
  return [...fields.values()];
}
