import { type JsonSchema, resolveReference, type SchemaSet } from './schemas.ts';

/** A module that exports predicates: whether a value fits a schema of the set, by exported name and the schema's `$id`. */
export function predicateModule(set: SchemaSet, exported: Readonly<Record<string, string>>): string {
  const writer = new PredicateWriter(set);
  const lines = Object.entries(exported).map(
    ([name, id]) => `export const ${name} = ${writer.predicate(set.byId.get(id), id)};\n`,
  );
  return `${HELPERS}${writer.code()}${lines.join('')}`;
}

const HELPERS = `import { characters, isMap, isUnique } from '../schema-values.ts';\n`;

/** A schema, the id that its references start from, and the variable that holds the value. */
interface Place {
  readonly schema: JsonSchema;
  readonly id: string;
  readonly v: string;
}

/** Keywords that say nothing about what fits, or are read with another one. */
const SILENT = new Set([
  ...['$schema', '$id', '$defs', 'title', 'description', 'markdownDescription', 'examples', 'default'],
  ...['type', 'then', 'else'],
]);

const TESTS: Readonly<Record<string, (v: string) => string>> = {
  string: (v) => `typeof ${v} === 'string'`,
  number: (v) => `Number.isFinite(${v})`,
  integer: (v) => `Number.isInteger(${v})`,
  boolean: (v) => `typeof ${v} === 'boolean'`,
  null: (v) => `${v} === null`,
  array: (v) => `Array.isArray(${v})`,
  object: (v) => `isMap(${v})`,
};

/** The type that a keyword speaks of; it passes over values of others. */
const SPEAKS_OF: Readonly<Record<string, string>> = {
  ...of('string', ['minLength', 'maxLength', 'pattern']),
  ...of('number', ['minimum', 'maximum', 'exclusiveMinimum']),
  ...of('array', ['minItems', 'maxItems', 'uniqueItems', 'items']),
  ...of('object', ['required', 'properties', 'additionalProperties', 'propertyNames', 'minProperties']),
  ...of('object', ['maxProperties', 'dependentRequired', 'dependentSchemas', 'discriminator']),
};

function of(type: string, keywords: readonly string[]): Record<string, string> {
  return Object.fromEntries(keywords.map((keyword) => [keyword, type]));
}

/** Writes functions that answer false at the first thing that does not fit. A keyword that it does not know stops the build. */
class PredicateWriter {
  readonly #set: SchemaSet;
  readonly #functions: string[] = [];
  readonly #names = new Map<unknown, string>();
  #variables = 0;

  constructor(set: SchemaSet) {
    this.#set = set;
  }

  /** The name of a schema's function. */
  predicate(schema: unknown, id: string): string {
    const known = this.#names.get(schema);
    if (known) return known;
    const name = `p${this.#names.size}`;
    this.#names.set(schema, name);
    const body = this.#statements(schema, id, 'v');
    this.#functions.push(`function ${name}(v) {\n${body}return true;\n}\n`);
    return name;
  }

  code(): string {
    return this.#functions.join('');
  }

  #statements(schema: unknown, id: string, v: string): string {
    if (typeof schema === 'boolean') return schema ? '' : 'return false;\n';
    const place: Place = { schema: schema as JsonSchema, id, v };
    const types = [place.schema.type ?? []].flat() as string[];
    const typeTest = types.map((type) => TESTS[type]?.(v) ?? unknown(`type ${type}`)).join(' || ');
    const parts = [typeTest && unless(typeTest)];
    for (const [keyword, value] of Object.entries(place.schema)) {
      if (SILENT.has(keyword) || keyword.startsWith('x-')) continue;
      const spoken = SPEAKS_OF[keyword];
      const code = this.#keyword(keyword, value, place);
      const isSure = spoken === undefined || types.length === 1;
      if (code) parts.push(isSure ? code : `if (${TESTS[spoken]?.(v)}) {\n${code}}\n`);
    }
    return parts.join('');
  }

  #keyword(keyword: string, value: unknown, place: Place): string {
    switch (SPEAKS_OF[keyword]) {
      case 'string':
        return stringKeyword(keyword, value, place.v);
      case 'number':
        return numberKeyword(keyword, value, place.v);
      case 'array':
        return this.#arrayKeyword(keyword, value, place);
      case 'object':
        return this.#objectKeyword(keyword, value, place);
      default:
        return this.#anyKeyword(keyword, value, place);
    }
  }

  #anyKeyword(keyword: string, value: unknown, { schema, id, v }: Place): string {
    const branches = (): string[] => (value as unknown[]).map((branch) => `${this.predicate(branch, id)}(${v})`);
    switch (keyword) {
      case '$ref': {
        const target = resolveReference(this.#set, id, String(value));
        return unless(`${this.predicate(target.schema, target.id)}(${v})`);
      }
      case 'const':
        return unless(`${v} === ${literal(value)}`);
      case 'enum':
        return unless((value as unknown[]).map((one) => `${v} === ${literal(one)}`).join(' || '));
      case 'allOf':
        return (value as unknown[]).map((branch) => this.#statements(branch, id, v)).join('');
      case 'anyOf':
        return unless(branches().join(' || '));
      case 'oneOf':
        // With a discriminator, the branch that it names decides.
        return schema.discriminator ? '' : unless(`${branches().join(' + ')} === 1`);
      case 'if':
        return `if (${this.predicate(value, id)}(${v})) {\n${this.#statements(schema.then ?? true, id, v)}} else {\n${this.#statements(schema.else ?? true, id, v)}}\n`;
      default:
        return unknown(keyword);
    }
  }

  #arrayKeyword(keyword: string, value: unknown, { id, v }: Place): string {
    if (keyword === 'minItems') return unless(`${v}.length >= ${value}`);
    if (keyword === 'maxItems') return unless(`${v}.length <= ${value}`);
    if (keyword === 'uniqueItems') return value ? unless(`isUnique(${v})`) : '';
    const item = this.#variable();
    return `for (const ${item} of ${v}) {\n${this.#statements(value, id, item)}}\n`;
  }

  #objectKeyword(keyword: string, value: unknown, place: Place): string {
    const { schema, id, v } = place;
    switch (keyword) {
      case 'required':
        return (value as string[]).map((name) => unless(`${member(v, name)} !== undefined`)).join('');
      case 'properties':
        return schema.additionalProperties === undefined ? this.#openProperties(place) : this.#closedProperties(place);
      case 'additionalProperties':
        return schema.properties === undefined ? this.#closedProperties(place) : '';
      case 'propertyNames': {
        const key = this.#variable();
        return `for (const ${key} in ${v}) ${unless(`${this.predicate(value, id)}(${key})`)}`;
      }
      case 'minProperties':
        return unless(`Object.keys(${v}).length >= ${value}`);
      case 'maxProperties':
        return unless(`Object.keys(${v}).length <= ${value}`);
      case 'dependentRequired':
        return entries(value)
          .map(([name, others]) => {
            const all = (others as string[]).map((other) => `${member(v, other)} !== undefined`);
            return unless(`${member(v, name)} === undefined || (${all.join(' && ')})`);
          })
          .join('');
      case 'dependentSchemas':
        return entries(value)
          .map(([name, other]) => unless(`${member(v, name)} === undefined || ${this.predicate(other, id)}(${v})`))
          .join('');
      case 'discriminator':
        return this.#discriminated(place);
      default:
        return unknown(keyword);
    }
  }

  /** Every key is looked at, for it may be one that nobody knows. */
  #closedProperties({ schema, id, v }: Place): string {
    const [key, value] = [this.#variable(), this.#variable()];
    const cases = entries(schema.properties ?? {}).map(
      ([name, one]) => `case ${literal(name)}:\n${this.#statements(one, id, value)}break;\n`,
    );
    const others = this.#statements(schema.additionalProperties, id, value);
    return `for (const ${key} in ${v}) {\nconst ${value} = ${v}[${key}];\nswitch (${key}) {\n${cases.join('')}default:\n${others}}\n}\n`;
  }

  #openProperties({ schema, id, v }: Place): string {
    return entries(schema.properties)
      .map(([name, one]) => {
        const value = this.#variable();
        return `const ${value} = ${member(v, name)};\nif (${value} !== undefined) {\n${this.#statements(one, id, value)}}\n`;
      })
      .join('');
  }

  #discriminated({ schema, id, v }: Place): string {
    const { propertyName } = schema.discriminator as { propertyName: string };
    const cases = (schema.oneOf as JsonSchema[]).flatMap((branch) => {
      const target = typeof branch.$ref === 'string' ? resolveReference(this.#set, id, branch.$ref).schema : branch;
      const tag = (target.properties as Record<string, JsonSchema>)[propertyName];
      const values = (tag?.enum as unknown[] | undefined) ?? [tag?.const];
      const test = unless(`${this.predicate(branch, id)}(${v})`);
      return values.map((value) => `case ${literal(value)}:\n${test}break;\n`);
    });
    return `switch (${member(v, propertyName)}) {\n${cases.join('')}default:\nreturn false;\n}\n`;
  }

  #variable(): string {
    this.#variables += 1;
    return `x${this.#variables}`;
  }
}

function stringKeyword(keyword: string, value: unknown, v: string): string {
  const limit = Number(value);
  // A length counts characters; counting them is needed only where some take two units.
  if (keyword === 'minLength')
    return unless(limit < 2 ? `${v}.length >= ${limit}` : `${v}.length >= ${limit} && characters(${v}) >= ${limit}`);
  if (keyword === 'maxLength') return unless(`${v}.length <= ${limit} || characters(${v}) <= ${limit}`);
  return unless(`${new RegExp(String(value), 'u')}.test(${v})`);
}

function numberKeyword(keyword: string, value: unknown, v: string): string {
  const operator = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>' }[keyword];
  return unless(`${v} ${operator} ${Number(value)}`);
}

function unless(test: string): string {
  return `if (!(${test})) return false;\n`;
}

function member(v: string, name: string): string {
  return `${v}[${JSON.stringify(name)}]`;
}

function literal(value: unknown): string {
  if (value !== null && typeof value === 'object') return unknown(`${JSON.stringify(value)} in enum or const`);
  return JSON.stringify(value);
}

function entries(value: unknown): [string, unknown][] {
  return Object.entries(value as object);
}

function unknown(what: string): never {
  throw new Error(`a predicate cannot be written: ${what}`);
}
