import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { type JsonSchema, projectRoot, type SchemaSet } from './schemas.ts';

/** The schema of storeops.yaml, which is no kind. */
export const WORKSPACE_SCHEMA = 'https://storeops.dev/schemas/v1/workspace.schema.json';

/** Keywords of ours that ajv passes over. */
const VOCABULARY = ['x-references', 'x-mentions', 'x-cel', 'x-overridable', 'x-order', 'markdownDescription'];

/** Compiles every kind's schema ahead of time: `ajv.compile` at run time would cost each process more than 100 ms. */
export async function generateValidators(set: SchemaSet): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    // An error carries the schema and the data it is about, so that findings can suggest a value.
    verbose: true,
    code: { source: true, esm: true, lines: false },
    schemas: [...set.byId.values()].map(withoutTexts) as never[],
  });
  ajv.addVocabulary(VOCABULARY);
  const kinds = Object.fromEntries(set.kinds.map((kind) => [kind.kind, String(kind.schema.$id)]));
  await writeModule('validators', standaloneCode(ajv, kinds), Object.keys(kinds));
  // Apart, because every command reads storeops.yaml and few need the kinds.
  const workspaceFile = { WorkspaceFile: WORKSPACE_SCHEMA };
  await writeModule('workspace-validator', standaloneCode(ajv, workspaceFile), Object.keys(workspaceFile));
}

/** A schema without what it says to people. */
function withoutTexts(schema: JsonSchema): unknown {
  const isText = (key: string, value: unknown): boolean =>
    /^(?:title|description)$/.test(key) && typeof value === 'string';
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (isText(key, value) ? undefined : value)));
}

/** Writes a module and its types into `src/checks/generated`. */
async function writeModule(name: string, source: string, exported: readonly string[]): Promise<void> {
  const folder = path.join(projectRoot, 'src/checks/generated');
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: projectRoot, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    outfile: path.join(folder, `${name}.js`),
    logLevel: 'error',
  });
  const declarations = exported.map((one) => `export const ${one}: ValidateFunction;\n`).join('');
  writeFileSync(path.join(folder, `${name}.d.ts`), `import type { ValidateFunction } from 'ajv';\n${declarations}`);
}
