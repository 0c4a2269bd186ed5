import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { projectRoot, type SchemaSet } from './schemas.ts';

const WORKSPACE_SCHEMA = 'https://storeops.dev/schemas/v1/workspace.schema.json';

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
    schemas: [...set.byId.values()] as never[],
  });
  ajv.addVocabulary(VOCABULARY);
  const exported: Record<string, string> = { WorkspaceFile: WORKSPACE_SCHEMA };
  for (const kind of set.kinds) exported[kind.kind] = String(kind.schema.$id);
  const source = standaloneCode(ajv, exported);
  const folder = path.join(projectRoot, 'src/checks/generated');
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: projectRoot, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    outfile: path.join(folder, 'validators.js'),
    logLevel: 'error',
  });
  writeFileSync(
    path.join(folder, 'validators.d.ts'),
    `import type { ValidateFunction } from 'ajv';\n${Object.keys(exported)
      .map((name) => `export const ${name}: ValidateFunction;\n`)
      .join('')}`,
  );
}
