import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StarterOptions } from '../../model/starter-template.ts';
import { packageFolder } from '../package-folder.ts';
import { readSchemaText, schemaFileName, schemaNames } from '../schema-files.ts';
import { configText } from './config-text.ts';
import { pilotFiles } from './pilot-files.ts';
import { GITHUB_PIPELINE, GITLAB_PIPELINE } from './pipeline-texts.ts';
import { readmeText } from './readme-text.ts';

/** All files of a new workspace by path, laid out like the reference chain so that its schema lines lead where they should. */
export function starterFiles({ template, name }: StarterOptions): ReadonlyMap<string, string> {
  const files = new Map([
    ['storeops.yaml', configText(name)],
    ['README.md', readmeText(name)],
    ['.gitignore', '# 本机的平台数据与缓存。 Platform data and caches of this machine.\n.storeops/\n'],
    ['.github/workflows/storeops.yml', GITHUB_PIPELINE],
    ['.gitlab-ci.yml', GITLAB_PIPELINE],
  ]);
  for (const schema of schemaNames()) files.set(`schemas/${schemaFileName(schema)}`, readSchemaText(schema));
  if (template === 'pilot') for (const [file, text] of pilotFiles(referenceChain())) files.set(file, text);
  return files;
}

/** The YAML files of the reference chain that comes with the package. */
export function referenceChain(): Map<string, string> {
  const root = packageFolder();
  const files = new Map<string, string>();
  for (const folder of ['stores', 'templates']) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const file = `${folder}/${entry.split(path.sep).join('/')}`;
      if (file.endsWith('.yaml')) files.set(file, readFileSync(path.join(root, file), 'utf8'));
    }
  }
  return files;
}
