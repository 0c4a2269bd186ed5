import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './reference-chain.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A PATH on which `storeops` is the program as built, as if npm had installed it. */
export function pathWithTool(): string {
  const folder = temporaryFolder();
  const run = path.join(projectRoot, 'bin/run.js');
  const script = `#!/bin/sh\nexec '${process.execPath}' '${run}' "$@"\n`;
  writeFileSync(path.join(folder, 'storeops'), script, { mode: 0o755 });
  return `${folder}:${process.env.PATH}`;
}
