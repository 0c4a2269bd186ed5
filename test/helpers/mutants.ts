import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Pair, parseAllDocuments } from 'yaml';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/kinds/kind.ts';
import { projectRoot } from './reference-chain.ts';

/** A way to break one thing in a file. */
export interface Mutation {
  readonly file: string;
  /** Which sort of break: `drop`, `rename`, `retype` … */
  readonly sort: string;
  /** For people: `store/bj-wangfujing spec.geo.lat`. */
  readonly what: string;
  /** The broken text, and the only place where that may be reported. */
  mutate(): { readonly text: string; readonly place: Place };
}

/** Where a key stands, or an item of a sequence, and the last line of its value. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly lastLine: number;
}

type Path = readonly (string | number)[];
type Schema = Readonly<Record<string, unknown>>;

/** Every mutation of the sorts below that a file allows, by the schemas as authored. */
export function mutationsOf(file: string): Mutation[] {
  const source = readFileSync(path.join(projectRoot, file), 'utf8');
  return parseAllDocuments(source).flatMap((original, index) => {
    const resource = original.toJS() as { kind: string; metadata: { name: string } };
    const kind = KINDS.find((known) => known.kind === resource.kind);
    if (!kind) return [];
    return [...breaksOf(resource, kind)].map(({ sort, at, place, apply }) => ({
      file,
      sort,
      what: `${kind.slug}/${resource.metadata.name} ${at.join('.')}`,
      mutate: () => {
        const documents = parseAllDocuments(source) as Document[];
        apply(documents[index] as Document);
        const text = documents.map(String).join('');
        return { text, place: placeIn(text, index, place) };
      },
    }));
  });
}

interface Break {
  readonly sort: string;
  readonly at: Path;
  /** The value that the finding has to point at. */
  readonly place: Path;
  apply(document: Document): void;
}

function* breaksOf(resource: object, kind: Kind): Generator<Break> {
  const matches = (pattern: readonly string[], at: Path): boolean =>
    pattern.length === at.length && pattern.every((token, index) => token === '*' || token === at[index]);
  for (const { at, value, schema } of walk(resource, schemaOf(`${kind.slug}.schema.json`), [])) {
    // Without its name a resource is missed by others too.
    if (['kind', 'apiVersion', 'metadata', 'metadata.name'].includes(at.join('.'))) continue;
    const set = (next: unknown) => (document: Document) => document.setIn(at, document.createNode(next));
    const broken = (sort: string, next: unknown): Break => ({ sort, at, place: at, apply: set(next) });
    const parent = at.slice(0, -1);
    const key = at.at(-1);
    if (typeof key === 'string' && schema.required && schema.tag !== key)
      yield { sort: 'drop', at, place: parent, apply: (document) => document.deleteIn(at) };
    if (typeof key === 'string' && schema.closed && schema.tag !== key)
      yield { sort: 'rename', at, place: [...parent, `${key}x`], apply: (document) => rename(document, at, `${key}x`) };
    if (schema.tag === key) continue;
    const { type, minimum, maximum, minLength, enum: values, pattern, $ref } = schema.own as Record<string, never>;
    if (typeof value === 'string' && type === 'string') {
      yield broken('retype', 12);
      if (minLength !== undefined) yield broken('out of range', '');
      if (pattern !== undefined) yield broken('pattern', '~ no such thing ~');
    }
    if (values !== undefined && typeof value === 'string') yield broken('value', 'no-such-value');
    if (typeof value === 'number') {
      yield broken('retype', 'many');
      if (minimum !== undefined) yield broken('out of range', minimum - 1);
      if (maximum !== undefined) yield broken('out of range', maximum + 1);
    }
    if (typeof value === 'boolean') yield broken('retype', 'perhaps');
    if (isObject(value)) yield broken('retype', 'text');
    if (Array.isArray(value)) yield broken('retype', 7);
    if ($ref === 'common.schema.json#/$defs/date') yield broken('bad date', '2026-02-30');
    if ($ref === 'common.schema.json#/$defs/rrule') yield broken('bad RRULE', 'FREQ=DAILY;BYHOUR=99');
    if ($ref === 'common.schema.json#/$defs/rrule') yield broken('bad RRULE', 'FREQ=WEEKLY;BYDAY=XX');
    if (kind.celFields?.some((field) => matches(field.path, at))) yield broken('bad CEL', `${value} +`);
    if (kind.referenceFields.some((field) => matches(field.path, at))) yield broken('dangling', 'no-such-name');
  }
}

interface Step {
  readonly at: Path;
  readonly value: unknown;
  readonly schema: {
    /** The property's own schema, with what it refers to merged in. */
    readonly own: Schema;
    readonly required: boolean;
    /** The object around it allows no other keys. */
    readonly closed: boolean;
    /** The key that tells the branches of a union apart. */
    readonly tag: string | undefined;
  };
}

/** Every value that stands under one plain schema; what only conditions say is left out. */
function* walk(value: unknown, schema: Schema, at: Path): Generator<Step> {
  const { own, tag } = branch(schema, value);
  if (Array.isArray(value)) {
    const items = own.items as Schema | undefined;
    if (!items) return;
    for (const [index, item] of value.entries()) {
      const step = { own: resolve(items), required: false, closed: false, tag: undefined };
      yield { at: [...at, index], value: item, schema: step };
      yield* walk(item, items, [...at, index]);
    }
  } else if (isObject(value)) {
    const properties = (own.properties ?? {}) as Record<string, Schema>;
    for (const [key, member] of Object.entries(value)) {
      const property = properties[key] ?? (isObject(own.additionalProperties) ? own.additionalProperties : undefined);
      if (!property) continue;
      const required = ((own.required as string[] | undefined) ?? []).includes(key);
      const closed = own.additionalProperties === false && key in properties;
      yield { at: [...at, key], value: member, schema: { own: resolve(property), required, closed, tag } };
      yield* walk(member, property, [...at, key]);
    }
  }
}

const schemas = new Map<string, Schema>();

function schemaOf(name: string): Schema {
  let schema = schemas.get(name);
  if (!schema) {
    schema = JSON.parse(readFileSync(path.join(projectRoot, 'schemas', name), 'utf8')) as Schema;
    // References within the file become references to it.
    schema = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${name}#`)) as Schema;
    schemas.set(name, schema);
  }
  return schema;
}

function resolve(schema: Schema): Schema {
  const { $ref } = schema as { $ref?: string };
  if ($ref === undefined) return schema;
  const [file = '', pointer = ''] = $ref.split('#');
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Schema)[key], schemaOf(file)) as Schema;
  return { ...resolve(target), ...schema };
}

/** The branch of a union that a value's tag chooses. */
function branch(schema: Schema, value: unknown): { own: Schema; tag: string | undefined } {
  const own = resolve(schema);
  const tag = (own.discriminator as { propertyName: string } | undefined)?.propertyName;
  if (tag === undefined || !isObject(value)) return { own, tag: undefined };
  const branches = (own.oneOf as Schema[]).map(resolve);
  const chosen = branches.find(({ properties }) => {
    const { const: only, enum: several } = (properties as Record<string, Record<string, never>>)[tag] ?? {};
    return only === value[tag] || (several as unknown[] | undefined)?.includes(value[tag]);
  });
  return { own: chosen ?? {}, tag };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function rename(document: Document, at: Path, name: string): void {
  const parent = document.getIn(at.slice(0, -1));
  if (!isMap(parent)) throw new Error('no map');
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === at.at(-1));
  if (isPair(pair) && isScalar(pair.key)) pair.key.value = name;
}

/** Where a value's key stands, or the item of a sequence; the beginning of a document for the document itself. */
function placeIn(text: string, index: number, at: Path): Place {
  const lines = new LineCounter();
  let node: unknown = (parseAllDocuments(text, { lineCounter: lines })[index] as Document).contents;
  let offset = (node as { range: readonly number[] }).range[0] as number;
  for (const step of at) {
    if (isSeq(node)) {
      node = node.items[step as number];
      offset = (node as { range: readonly number[] }).range[0] as number;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step) as Pair;
      offset = (pair.key as { range: readonly number[] }).range[0] as number;
      node = pair.value;
    }
  }
  const { line, col: column } = lines.linePos(offset);
  const end = (node as { range?: readonly number[] } | null)?.range?.[1] ?? offset;
  return { line, column, lastLine: lines.linePos(Math.max(offset, end - 1)).line };
}
