import { ANY, type CelType, listOf, mapOf, objectOf, oneOf } from '../../model/cel-type.ts';
import { RESOURCE_TYPES } from '../generated/resource-types.ts';

/** A type in the table: its kind, `['s', …values]`, `['l', item]`, `['m', member]`, or fields; types are numbers in the table. */
type Encoded =
  | CelType['kind']
  | readonly [tag: 's' | 'l' | 'm', ...(string | number)[]]
  | Readonly<Record<string, number>>;

interface Table {
  readonly kinds: Readonly<Record<string, number>>;
  readonly types: readonly Encoded[];
}

let table: Table | undefined;
const decoded = new Map<number, CelType>();

/** The type of a kind's resources, from its schema; anything for a kind that does not exist. */
export function resourceType(kind: string): CelType {
  table ??= JSON.parse(RESOURCE_TYPES) as Table;
  const index = Object.hasOwn(table.kinds, kind) ? table.kinds[kind] : undefined;
  return index === undefined ? ANY : decode(index, table.types);
}

function decode(index: number, types: Table['types']): CelType {
  const known = decoded.get(index);
  if (known) return known;
  const type = typeOf(types[index] ?? 'any', (member) => decode(Number(member), types));
  decoded.set(index, type);
  return type;
}

function typeOf(encoded: Encoded, at: (index: string | number) => CelType): CelType {
  if (typeof encoded === 'string') return { kind: encoded } as CelType;
  if (!isTagged(encoded))
    return objectOf(Object.fromEntries(Object.entries(encoded).map(([name, index]) => [name, at(index)])));
  const [tag, ...rest] = encoded;
  if (tag === 's') return oneOf(...rest.map(String));
  return tag === 'l' ? listOf(at(rest[0] ?? 0)) : mapOf(at(rest[0] ?? 0));
}

function isTagged(encoded: Exclude<Encoded, string>): encoded is readonly ['s' | 'l' | 'm', ...(string | number)[]] {
  return Array.isArray(encoded);
}
