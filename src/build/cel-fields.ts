import type { JsonSchema, SchemaSet } from './schemas.ts';
import { type FieldPath, visitSchema } from './visit-schema.ts';

/** A field that holds a CEL expression, and the environment that says what the expression may use. */
export interface CelField {
  readonly path: FieldPath;
  readonly environment: string;
}

/** Collects the fields marked `x-cel` in a kind's schema. */
export function celFields(set: SchemaSet, schema: JsonSchema): CelField[] {
  const fields = new Map<string, CelField>();
  visitSchema(set, schema, (current, path) => {
    const environment = current['x-cel'];
    if (typeof environment === 'string') fields.set(path.join('.'), { path, environment });
  });
  return [...fields.values()];
}
