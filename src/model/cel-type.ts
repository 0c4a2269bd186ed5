/** What a CEL expression finds in a place: derived from schemas for resources, declared for what the platform supplies. */
export type CelType =
  | { readonly kind: 'any' | 'null' | 'bool' | 'int' | 'timestamp' | 'duration' }
  /** A ratio lies between 0 and 1: an expression that compares it with 85 is mistaken. */
  | { readonly kind: 'double'; readonly ratio?: true }
  /** Text; with `values`, one of these. */
  | { readonly kind: 'string'; readonly values?: readonly string[] }
  | { readonly kind: 'list'; readonly of: CelType }
  | { readonly kind: 'map'; readonly of: CelType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, CelType>> };

export const ANY: CelType = { kind: 'any' };
export const BOOL: CelType = { kind: 'bool' };
export const INT: CelType = { kind: 'int' };
export const DOUBLE: CelType = { kind: 'double' };
export const TEXT: CelType = { kind: 'string' };
export const TIMESTAMP: CelType = { kind: 'timestamp' };

/** Text that is one of a few. */
export function oneOf(...values: readonly string[]): CelType {
  return { kind: 'string', values };
}

export function listOf(of: CelType): CelType {
  return { kind: 'list', of };
}

export function mapOf(of: CelType): CelType {
  return { kind: 'map', of };
}

export function objectOf(fields: Readonly<Record<string, CelType>>): CelType {
  return { kind: 'object', fields };
}

/** The type of a field; undefined when there can be no such field. */
export function fieldType(type: CelType, field: string): CelType | undefined {
  if (type.kind === 'object') return Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
  if (type.kind === 'map') return type.of;
  return type.kind === 'any' ? ANY : undefined;
}

/** The type of a value that may be of either type; anything when the two have nothing in common. */
export function mergeTypes(a: CelType, b: CelType): CelType {
  if (a === b || b.kind === 'null') return a;
  if (a.kind === 'null') return b;
  if (isNumber(a) && isNumber(b)) return a.kind === 'int' && b.kind === 'int' ? INT : DOUBLE;
  if (a.kind === 'string' && b.kind === 'string')
    return a.values && b.values ? oneOf(...new Set([...a.values, ...b.values])) : TEXT;
  if (a.kind === 'list' && b.kind === 'list') return listOf(mergeTypes(a.of, b.of));
  if (a.kind === 'map' && b.kind === 'map') return mapOf(mergeTypes(a.of, b.of));
  if (a.kind === 'object' && b.kind === 'object') return mergeObjects(a.fields, b.fields);
  return a.kind === b.kind ? a : ANY;
}

function mergeObjects(a: Readonly<Record<string, CelType>>, b: typeof a): CelType {
  const fields: Record<string, CelType> = { ...a };
  for (const [name, type] of Object.entries(b)) {
    const other = Object.hasOwn(fields, name) ? fields[name] : undefined;
    fields[name] = other ? mergeTypes(other, type) : type;
  }
  return objectOf(fields);
}

/** `int` or `double`. */
export function isNumber(type: CelType): boolean {
  return type.kind === 'int' || type.kind === 'double';
}
