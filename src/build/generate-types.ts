import path from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { celFields } from './cel-fields.ts';
import { referenceFields } from './reference-fields.ts';
import { type KindSchema, projectRoot, type SchemaSet } from './schemas.ts';

/** The text of `src/kinds/<slug>/spec.ts`: the resource's types and the table of its reference fields. */
export async function generateSpecFile(set: SchemaSet, kind: KindSchema): Promise<string> {
  const schemaFile = `schemas/${kind.slug}.schema.json`;
  const types = await compile(plainReferences(structuredClone(kind.schema)) as never, `${kind.kind}Resource`, {
    cwd: path.join(projectRoot, 'schemas') + path.sep,
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const fields = referenceFields(set, kind.schema).map((field) => `  ${JSON.stringify(field)},\n`);
  const expressions = celFields(set, kind.schema).map((field) => `  ${JSON.stringify(field)},\n`);
  return `// Generated from ${schemaFile} by \`npm run generate\`. Do not edit.
import type { ${expressions.length > 0 ? 'CelField, ' : ''}ReferenceField } from '../kind.ts';

${types.trim()}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
${fields.join('')}];
${expressions.length === 0 ? '' : celTable(expressions)}`;
}

function celTable(rows: readonly string[]): string {
  return `
/** Fields that hold CEL expressions, from the schema's x-cel. */
export const celFields: readonly CelField[] = [
${rows.join('')}];
`;
}

/** A description beside a `$ref` is for editors; here it would make a second, numbered copy of the type that the `$ref` names. */
function plainReferences<T>(node: T): T {
  if (node === null || typeof node !== 'object') return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: node.$ref } as T;
  for (const [key, member] of Object.entries(node)) (node as Record<string, unknown>)[key] = plainReferences(member);
  return node;
}
