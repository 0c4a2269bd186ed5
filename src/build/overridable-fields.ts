import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';
import { type FieldPath, type UnionTag, visitSchema } from './visit-schema.ts';

/** A field that a resource may open to overrides, and what its schema wants of a value; as in `kinds/kind.ts`. */
export interface OverridableField {
  readonly path: FieldPath;
  readonly when?: UnionTag;
  readonly type: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly values?: readonly unknown[];
}

/** Collects the fields marked `x-overridable` in a kind's schema; a marked object stands for its fields. */
export function overridableFields(set: SchemaSet, schema: JsonSchema): OverridableField[] {
  const fields = new Map<string, OverridableField>();
  visitSchema(set, schema, (current, path, { id, tag }) => {
    if (current['x-overridable'] !== true) return;
    for (const field of fieldsOf(set, { id, schema: current }, path, tag)) fields.set(JSON.stringify(field), field);
  });
  return [...fields.values()];
}

interface Located {
  readonly id: string;
  readonly schema: JsonSchema;
}

function fieldsOf(set: SchemaSet, at: Located, path: FieldPath, tag: UnionTag | undefined): OverridableField[] {
  const { $ref: reference, properties } = at.schema;
  // A duration is known by its name: its pattern would say nothing about longer and shorter.
  if (typeof reference === 'string' && reference.endsWith('/duration'))
    return [{ ...placeOf(path, tag), type: 'duration' }];
  if (typeof reference === 'string') return fieldsOf(set, resolveReference(set, at.id, reference), path, tag);
  if (properties) {
    const members = Object.entries(properties as Record<string, JsonSchema>);
    return members.flatMap(([key, schema]) => fieldsOf(set, { id: at.id, schema }, [...path, key], undefined));
  }
  return [{ ...placeOf(path, tag), ...rangeOf(at.schema) }];
}

function placeOf(path: FieldPath, when: UnionTag | undefined): Pick<OverridableField, 'path' | 'when'> {
  return { path, ...(when ? { when } : {}) };
}

function rangeOf({ type, minimum, maximum, maxLength, enum: values }: JsonSchema): Omit<OverridableField, 'path'> {
  return {
    type: String(type ?? 'string'),
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
    ...(typeof maxLength === 'number' ? { maxLength } : {}),
    ...(Array.isArray(values) ? { values } : {}),
  };
}
