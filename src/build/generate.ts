import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatePredicates } from './generate-predicates.ts';
import { generateResourceTypes } from './generate-resource-types.ts';
import { generateSpecFile } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';
import { projectRoot, readSchemas } from './schemas.ts';

/** Writes all that is derived from `schemas/`: a kind's `spec.ts`, the compiled validators and the types for expressions. Unchanged files stay untouched. */
export async function generate(): Promise<void> {
  const set = readSchemas();
  await generateValidators(set);
  generatePredicates(set);
  generateResourceTypes(set);
  for (const kind of set.kinds) {
    const file = path.join(projectRoot, 'src/kinds', kind.slug, 'spec.ts');
    mkdirSync(path.dirname(file), { recursive: true });
    writeWhenChanged(file, await generateSpecFile(set, kind));
  }
}

function writeWhenChanged(file: string, text: string): void {
  let current: string | undefined;
  try {
    current = readFileSync(file, 'utf8');
  } catch {
    current = undefined;
  }
  if (current !== text) writeFileSync(file, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await generate();
