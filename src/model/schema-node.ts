/** The keywords of a JSON Schema that tell what a document may hold. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly minProperties?: number;
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly discriminator?: { readonly propertyName: string };
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly 'x-references'?: string;
  readonly 'x-mentions'?: string;
}

/** A schema with everything it refers to inside, and names for its fields that name other resources. */
export interface ScaffoldSchema {
  readonly root: SchemaNode;
  /** A name of a kind, by the kind's name in YAML; undefined when there is none. */
  nameOf(kind: string): string | undefined;
}

/** Follows references of a schema that has everything inside, and picks the form that a value has, or else the first. */
export function resolveNode(root: SchemaNode, node: SchemaNode, value: unknown): SchemaNode {
  if (node.$ref !== undefined) {
    const target = at(root, node.$ref);
    const { $ref: _, ...beside } = node;
    return resolveNode(root, { ...target, ...beside }, value);
  }
  const forms = (node.oneOf ?? node.anyOf)?.map((form) => resolveNode(root, form, value));
  if (!forms) return node;
  const { oneOf: _, anyOf: __, discriminator, ...rest } = node;
  return { ...rest, ...(forms.find((form) => fits(form, value, discriminator?.propertyName)) ?? forms[0]) };
}

function at(root: SchemaNode, reference: string): SchemaNode {
  let node: unknown = root;
  for (const token of reference.split('/').slice(1)) node = (node as Readonly<Record<string, unknown>>)[token];
  return node as SchemaNode;
}

/** Whether a value has a form of a union: by the property that tells, or by its type. */
export function fits(form: SchemaNode, value: unknown, tag: string | undefined): boolean {
  if (tag !== undefined) {
    const { const: only, enum: some } = form.properties?.[tag] ?? {};
    const actual = isMap(value) ? value[tag] : undefined;
    return actual !== undefined && (actual === only || (some?.includes(actual) ?? false));
  }
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return [form.type].flat().some((name) => name === type || (name === 'integer' && type === 'number'));
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
