import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateSpecFile } from '../../src/build/generate-types.ts';
import { projectRoot, readSchemas } from '../../src/build/schemas.ts';

/** Kinds whose `spec.ts` differs from what their schema says now. */
export async function staleSpecFiles(): Promise<string[]> {
  const set = readSchemas();
  const stale: string[] = [];
  for (const kind of set.kinds) {
    const file = `src/kinds/${kind.slug}/spec.ts`;
    if (read(path.join(projectRoot, file)) !== (await generateSpecFile(set, kind))) stale.push(file);
  }
  return stale;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
