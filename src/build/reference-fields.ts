import type { JsonSchema, SchemaSet } from './schemas.ts';
import { type FieldPath, visitSchema } from './visit-schema.ts';

/** A field that names other resources. */
export interface ReferenceField {
  readonly path: FieldPath;
  readonly kind: string;
  /** A mention must exist, but says nothing about order: two resources may mention each other. */
  readonly mention: boolean;
}

/** Collects the fields marked `x-references` or `x-mentions` in a kind's schema. */
export function referenceFields(set: SchemaSet, schema: JsonSchema): ReferenceField[] {
  const fields = new Map<string, ReferenceField>();
  visitSchema(set, schema, (current, path) => {
    for (const [keyword, mention] of [
      ['x-references', false],
      ['x-mentions', true],
    ] as const) {
      const kind = current[keyword];
      if (typeof kind === 'string') fields.set(`${path.join('.')} ${kind}`, { path, kind, mention });
    }
  });
  return [...fields.values()];
}
