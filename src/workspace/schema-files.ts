import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './package-folder.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

const SUFFIX = '.schema.json';

/** The folder of the schemas that came with the package. */
export function schemaFolder(): string {
  return path.join(packageFolder(), 'schemas');
}

/** Every schema's short name, sorted: the kinds' slugs, `workspace`, and the shared `common`. */
export function schemaNames(): string[] {
  return readdirSync(schemaFolder())
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}

/** `store` → `store.schema.json`. */
export function schemaFileName(name: string): string {
  return `${name}${SUFFIX}`;
}

/** A schema's text, as authored. */
export function readSchemaText(name: string): string {
  return readFileSync(path.join(schemaFolder(), schemaFileName(name)), 'utf8');
}

/** A schema by its short name: a kind's slug, `workspace` or `common`. */
export function readSchema(name: string): JsonSchema {
  return JSON.parse(readSchemaText(name)) as JsonSchema;
}
