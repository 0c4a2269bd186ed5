import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kebabCase } from '../model/address.ts';

export type JsonSchema = { [keyword: string]: unknown };

export interface KindSchema {
  /** As in YAML: `TaskTemplate`. */
  readonly kind: string;
  /** `task-template`: the schema's file name and the kind's folder. */
  readonly slug: string;
  readonly schema: JsonSchema;
}

export interface SchemaSet {
  readonly kinds: readonly KindSchema[];
  /** Every schema of the folder by `$id`. */
  readonly byId: ReadonlyMap<string, JsonSchema>;
}

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Reads `schemas/*.schema.json`. A schema whose `kind` is a constant describes a kind; the others are shared. */
export function readSchemas(): SchemaSet {
  const folder = path.join(projectRoot, 'schemas');
  const kinds: KindSchema[] = [];
  const byId = new Map<string, JsonSchema>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.schema.json')) continue;
    const schema = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as JsonSchema;
    byId.set(String(schema.$id), schema);
    const kind = (schema.properties as { kind?: { const?: string } } | undefined)?.kind?.const;
    if (!kind) continue;
    if (`${kebabCase(kind)}.schema.json` !== file) throw new Error(`schemas/${file} describes ${kind}`);
    kinds.push({ kind, slug: kebabCase(kind), schema });
  }
  return { kinds, byId };
}

/** Follows a `$ref` like `common.schema.json#/$defs/name` or `#/$defs/step` from the schema with the id `from`. */
export function resolveReference(set: SchemaSet, from: string, reference: string): { id: string; schema: JsonSchema } {
  const url = new URL(reference, from);
  const pointer = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  let node: unknown = set.byId.get(url.href);
  for (const token of pointer.split('/').slice(1)) node = (node as JsonSchema | undefined)?.[token];
  if (!node) throw new Error(`${from}: $ref ${reference} leads nowhere`);
  return { id: url.href, schema: node as JsonSchema };
}
