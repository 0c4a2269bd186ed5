import type { JsonSchema } from './schema-files.ts';

/**
 * One schema with everything it refers to inside: foreign definitions move into `$defs` as `common.metadata`, and every
 * `$ref` is local, which all validators and editors understand.
 */
export function bundleSchema(name: string, read: (name: string) => JsonSchema): JsonSchema {
  const root = read(name);
  const definitions: Record<string, unknown> = {};
  const localReference = (reference: string, from: string): string => {
    const [file = '', pointer = ''] = reference.split('#');
    const target = file === '' ? from : file.replace(/\.schema\.json$/, '');
    if (target === name) return `#${pointer}`;
    const key = [target, ...pointer.split('/').filter((token) => token !== '' && token !== '$defs')].join('.');
    if (!Object.hasOwn(definitions, key)) {
      definitions[key] = true;
      definitions[key] = localize(at(read(target), pointer), target);
    }
    return `#/$defs/${key}`;
  };
  const localize = (node: unknown, from: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => localize(item, from));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, member]) => [
        key,
        key === '$ref' && typeof member === 'string' ? localReference(member, from) : localize(member, from),
      ]),
    );
  };
  const { $defs, ...schema } = localize(root, name) as { $defs?: object };
  return { ...schema, $defs: { ...$defs, ...definitions } };
}

function at(schema: JsonSchema, pointer: string): unknown {
  let node: unknown = schema;
  for (const token of pointer.split('/').slice(1)) node = (node as JsonSchema | undefined)?.[token];
  return node;
}
