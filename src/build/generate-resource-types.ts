import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CelType } from '../model/cel-type.ts';
import { schemaType } from './schema-type.ts';
import { projectRoot, type SchemaSet } from './schemas.ts';

/** Writes the types of every kind's resources as one compact text, so that nothing reads schemas at run time. */
export function generateResourceTypes(set: SchemaSet): void {
  const entries: string[] = [];
  const ids = new Map<string, number>();
  /** Numbers a type; equal types, such as the hundreds of bilingual texts, share a number. */
  const intern = (type: CelType): number => {
    const text = JSON.stringify(encode(type, intern));
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, entries.length);
    return entries.push(text) - 1;
  };
  const kinds = Object.fromEntries(set.kinds.map(({ kind, schema }) => [kind, intern(schemaType(set, schema))]));
  const table = `{"kinds":${JSON.stringify(kinds)},"types":[${entries.join(',')}]}`;
  const file = path.join(projectRoot, 'src/checks/generated/resource-types.ts');
  writeFileSync(
    file,
    `/** Types of resources by kind, see \`checks/cel/resource-type.ts\`. */\nexport const RESOURCE_TYPES =\n  ${quoted(table)};\n`,
  );
}

function encode(type: CelType, intern: (type: CelType) => number): unknown {
  switch (type.kind) {
    case 'string':
      return type.values ? ['s', ...type.values] : 'string';
    case 'list':
      return ['l', intern(type.of)];
    case 'map':
      return ['m', intern(type.of)];
    case 'object':
      return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, intern(field)]));
    default:
      return type.kind;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
