import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WORKSPACE_SCHEMA } from './generate-validators.ts';
import { predicateModule } from './predicate-code.ts';
import { projectRoot, type SchemaSet } from './schemas.ts';

/**
 * Writes a function for each schema that tells whether a document fits it, and nothing more: a twentieth of the code of
 * the validators, which then are asked only about what does not fit.
 */
export function generatePredicates(set: SchemaSet): void {
  const kinds = Object.fromEntries(set.kinds.map(({ kind, schema }) => [kind, String(schema.$id)]));
  const exported = { ...kinds, WorkspaceFile: WORKSPACE_SCHEMA };
  const folder = path.join(projectRoot, 'src/checks/generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'predicates.js'), predicateModule(set, exported));
  const types = Object.keys(exported).map((name) => `export function ${name}(document: unknown): boolean;\n`);
  writeFileSync(path.join(folder, 'predicates.d.ts'), types.join(''));
}
