import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, yamlFiles } from './reference-chain.ts';

/** The files below some of the project's folders, by path. */
export function readFiles(folders: readonly string[]): Record<string, string> {
  const files = folders.flatMap(yamlFiles);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(projectRoot, file), 'utf8')]));
}
