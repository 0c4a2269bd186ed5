import path from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { celFields } from './cel-fields.ts';
import { overridableFields } from './overridable-fields.ts';
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
  const fields = rowsOf(referenceFields(set, kind.schema));
  const expressions = rowsOf(celFields(set, kind.schema));
  const overridable = rowsOf(overridableFields(set, kind.schema));
  return `// Generated from ${schemaFile} by \`npm run generate\`. Do not edit.
${overridable && "import type { OverridableField } from '../catalogue.ts';\n"}import type { ${expressions && 'CelField, '}ReferenceField } from '../kind.ts';

${types.trim()}

/** Fields that name other resources, from the schema's x-references and x-mentions. */
export const referenceFields: readonly ReferenceField[] = [
${fields}];
${expressions && table("Fields that hold CEL expressions, from the schema's x-cel.", 'celFields: readonly CelField[]', expressions)}${
  overridable &&
  table(
    "Fields that a resource may open to overrides, from the schema's x-overridable.",
    'overridableFields: readonly OverridableField[]',
    overridable,
  )
}`;
}

function rowsOf(rows: readonly object[]): string {
  return rows.map((row) => `  ${JSON.stringify(row)},\n`).join('');
}

function table(comment: string, name: string, rows: string): string {
  return `\n/** ${comment} */\nexport const ${name} = [\n${rows}];\n`;
}

/** A description beside a `$ref` is for editors; here it would make a second, numbered copy of the type that the `$ref` names. */
function plainReferences<T>(node: T): T {
  if (node === null || typeof node !== 'object') return node;
  if ('$ref' in node && typeof node.$ref === 'string') return { $ref: node.$ref } as T;
  for (const [key, member] of Object.entries(node)) (node as Record<string, unknown>)[key] = plainReferences(member);
  return node;
}
