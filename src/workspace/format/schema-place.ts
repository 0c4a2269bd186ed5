import { kindOf } from '../../kinds/index.ts';
import { bundleSchema } from '../bundle-schema.ts';
import { type JsonSchema, readSchema } from '../schema-files.ts';

const bundles = new Map<string, JsonSchema>();

/** A place in a schema that goes along on the way down a document, to tell in which order keys belong. */
export class SchemaPlace {
  readonly #root: JsonSchema;
  /** Its own schema, references followed. */
  readonly #schema: JsonSchema;

  private constructor(root: JsonSchema, schema: JsonSchema) {
    this.#root = root;
    this.#schema = resolve(schema, root);
  }

  /** The root of a schema: `workspace`, or a kind's slug. */
  static of(name: string): SchemaPlace {
    const bundle = bundles.get(name) ?? bundleSchema(name, readSchema);
    bundles.set(name, bundle);
    return new SchemaPlace(bundle, bundle);
  }

  /** The schema of a resource by its `kind`; undefined when there is no such kind. */
  static ofKind(kind: unknown): SchemaPlace | undefined {
    const known = typeof kind === 'string' ? kindOf(kind) : undefined;
    return known && SchemaPlace.of(known.slug);
  }

  /** The keys of a map in the order in which they belong; keys that the schema does not name follow as they stood. */
  sort(keys: readonly string[], value: (key: string) => unknown): string[] {
    const order = Object.keys(this.#properties(value));
    return [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
  }

  /** The place of a key's value. */
  property(key: string, value: (key: string) => unknown): SchemaPlace | undefined {
    const properties = this.#properties(value);
    return this.#at(Object.hasOwn(properties, key) ? properties[key] : this.#schema.additionalProperties);
  }

  /** The place of a sequence's items. */
  get items(): SchemaPlace | undefined {
    return this.#at(this.#schema.items);
  }

  #at(schema: unknown): SchemaPlace | undefined {
    return isSchema(schema) ? new SchemaPlace(this.#root, schema) : undefined;
  }

  /** In a union the branch whose constant the value has decides. */
  #properties(value: (key: string) => unknown): Readonly<Record<string, unknown>> {
    const schema = this.#schema;
    if (!Array.isArray(schema.oneOf)) return propertiesOf(schema);
    const tag = (schema.discriminator as { propertyName?: string } | undefined)?.propertyName;
    const branches = schema.oneOf.filter(isSchema).map((branch) => propertiesOf(resolve(branch, this.#root)));
    const fits = (branch: Readonly<Record<string, unknown>>): boolean =>
      tag !== undefined && constants(branch[tag]).includes(value(tag));
    return { ...propertiesOf(schema), ...branches.find(fits) };
  }
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  let found = schema;
  while (typeof found.$ref === 'string') {
    let target: unknown = root;
    for (const token of found.$ref.split('/').slice(1)) target = isSchema(target) ? target[token] : undefined;
    if (!isSchema(target)) return {};
    found = target;
  }
  return found;
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, unknown>> {
  return isSchema(schema.properties) ? schema.properties : {};
}

function constants(schema: unknown): readonly unknown[] {
  if (!isSchema(schema)) return [];
  return Array.isArray(schema.enum) ? schema.enum : [schema.const];
}

function isSchema(value: unknown): value is JsonSchema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
