import type { ValuePath } from './diagnostic.ts';
import { fits, type SchemaNode } from './schema-node.ts';
import { valueAt } from './value-at.ts';

/** A schema by its short name: a kind's slug, or `common`. */
export type ReadSchema = (name: string) => SchemaNode;

/** A part of a schema, and the schema that its references start from. */
interface Part {
  readonly node: SchemaNode;
  readonly from: string;
}

/** What a kind's schema says about places in documents; of the schemas it refers to only what is asked for is looked at. */
export class SchemaTree {
  readonly #name: string;
  readonly #read: ReadSchema;

  constructor(name: string, read: ReadSchema) {
    const known = new Map<string, SchemaNode>();
    this.#name = name;
    this.#read = (other) => {
      const schema = known.get(other) ?? read(other);
      known.set(other, schema);
      return schema;
    };
  }

  /** What a place may hold; where several forms will do, the one that the document has. Undefined for a place that is not there. */
  at(path: ValuePath, document: unknown): SchemaNode | undefined {
    return this.#partAt(path, document)?.node;
  }

  /** The names that the map at a place may have. */
  namesAt(path: ValuePath, document: unknown): string[] {
    return Object.keys(this.at(path, document)?.properties ?? {});
  }

  /** The values that hold in the map at a place where nobody gives any. */
  defaultsAt(path: ValuePath, document: unknown): Record<string, unknown> {
    const { node, from } = this.#partAt(path, document) ?? { node: {}, from: this.#name };
    const members = Object.entries(node.properties ?? {}).map(
      ([name, member]) => [name, this.#resolved({ node: member, from }, undefined).node.default] as const,
    );
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }

  #partAt(path: ValuePath, document: unknown): Part | undefined {
    let part = this.#resolved({ node: this.#read(this.#name), from: this.#name }, document);
    for (const [depth, step] of path.entries()) {
      const { items, properties = {}, additionalProperties } = part.node;
      const named =
        typeof step === 'string' && Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
      const node = typeof step === 'number' ? items : named;
      // `false` forbids a property in one of several forms.
      if (typeof node !== 'object') return undefined;
      part = this.#resolved({ node, from: part.from }, valueAt(document, path.slice(0, depth + 1)));
    }
    return part;
  }

  /** Follows references, and picks the form that a value has, or else the first. */
  #resolved({ node, from }: Part, value: unknown): Part {
    if (node.$ref !== undefined) {
      const target = this.#resolved(this.#referred(node.$ref, from), value);
      const { $ref: _, ...beside } = node;
      return { node: { ...target.node, ...beside }, from: target.from };
    }
    const { oneOf, anyOf, discriminator, ...rest } = node;
    const forms = (oneOf ?? anyOf)?.map((form) => this.#resolved({ node: form, from }, value));
    const form = forms?.find(({ node: one }) => fits(one, value, discriminator?.propertyName)) ?? forms?.[0];
    return form ? { node: { ...rest, ...form.node }, from: form.from } : { node, from };
  }

  /** `common.schema.json#/$defs/date`, `#/$defs/step`. */
  #referred(reference: string, from: string): Part {
    const [file = '', pointer = ''] = reference.split('#');
    const name = file === '' ? from : file.replace(/\.schema\.json$/, '');
    return { node: valueAt(this.#read(name), pointer.split('/').slice(1)) as SchemaNode, from: name };
  }
}
