import {
  ANY,
  BOOL,
  type CelType,
  DOUBLE,
  INT,
  listOf,
  mapOf,
  mergeTypes,
  objectOf,
  oneOf,
  TEXT,
} from '../model/cel-type.ts';
import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';

/** The type that expressions see for values of a schema; branches of a union are merged into one type with all fields. */
export function schemaType(set: SchemaSet, schema: JsonSchema): CelType {
  return typeOf(schema, { set, id: String(schema.$id), trail: [] });
}

interface Place {
  readonly set: SchemaSet;
  readonly id: string;
  readonly trail: readonly unknown[];
}

function typeOf(node: unknown, place: Place): CelType {
  if (node === null || typeof node !== 'object' || place.trail.includes(node)) return ANY;
  const schema = node as JsonSchema;
  const below = { ...place, trail: [...place.trail, node] };
  const parts = [
    ownType(schema, below),
    typeof schema.$ref === 'string' ? referencedType(schema.$ref, below) : undefined,
    ...['oneOf', 'anyOf', 'allOf'].map((keyword) => mergedType(schema[keyword], below)),
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0
    ? ANY
    : known.reduce((a, b) => (a.kind === 'any' ? b : b.kind === 'any' ? a : mergeTypes(a, b)));
}

function referencedType(reference: string, place: Place): CelType {
  const { id, schema } = resolveReference(place.set, place.id, reference);
  return typeOf(schema, { ...place, id });
}

function mergedType(branches: unknown, place: Place): CelType | undefined {
  if (!Array.isArray(branches)) return undefined;
  return branches.map((branch) => typeOf(branch, place)).reduce(mergeTypes);
}

function ownType(schema: JsonSchema, place: Place): CelType | undefined {
  if (schema.const !== undefined) return valuesType([schema.const]);
  if (Array.isArray(schema.enum)) return valuesType(schema.enum);
  if (Array.isArray(schema.type)) return schema.type.map((type) => namedType(type, schema, place)).reduce(mergeTypes);
  if (schema.type !== undefined) return namedType(schema.type, schema, place);
  return schema.properties ? objectType(schema, place) : undefined;
}

function valuesType(values: readonly unknown[]): CelType {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === values.length) return oneOf(...texts);
  if (values.every((value) => typeof value === 'boolean')) return BOOL;
  return values.every((value) => Number.isInteger(value)) ? INT : ANY;
}

function namedType(type: unknown, schema: JsonSchema, place: Place): CelType {
  switch (type) {
    case 'string':
      return TEXT;
    case 'integer':
      return INT;
    case 'number':
      return DOUBLE;
    case 'boolean':
      return BOOL;
    case 'null':
      return { kind: 'null' };
    case 'array':
      return listOf(typeOf(schema.items, place));
    case 'object':
      return objectType(schema, place);
    default:
      return ANY;
  }
}

function objectType(schema: JsonSchema, place: Place): CelType {
  const properties = Object.entries((schema.properties as JsonSchema | undefined) ?? {});
  const fields = properties.filter(([, member]) => member !== false);
  if (fields.length > 0)
    return objectOf(Object.fromEntries(fields.map(([name, member]) => [name, typeOf(member, place)])));
  if (schema.oneOf || schema.anyOf || schema.allOf) return ANY;
  return mapOf(typeOf(schema.additionalProperties, place));
}
