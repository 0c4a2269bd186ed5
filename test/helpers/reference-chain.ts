import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Resource } from '../../src/model/resource.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The YAML files below one of the project's folders, relative to the project, sorted. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .sort();
}

/** All documents of the given files, unchecked. */
export function readResources<Spec>(files: readonly string[]): Resource<Spec>[] {
  return files.flatMap((file) => {
    const parsed = parseValues(readFileSync(path.join(projectRoot, file), 'utf8'));
    if (parsed.errors) throw new Error(`${file}: ${JSON.stringify(parsed.errors)}`);
    return parsed.documents as Resource<Spec>[];
  });
}
