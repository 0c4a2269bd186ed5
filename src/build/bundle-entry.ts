import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './schemas.ts';

/** Command ids by their files: `commands/rollout/status.ts` → `rollout:status`. */
export function commandFiles(): ReadonlyMap<string, string> {
  const folder = path.join(projectRoot, 'src/commands');
  const files = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) files.set(file.slice(0, -3).split(path.sep).join(':'), path.join(folder, file));
  }
  return files;
}

/** The bundle's entry: every command behind a getter, so that only the one that runs is evaluated. */
export function bundleEntry(): string {
  const getters = [...commandFiles()].map(
    ([id, file]) => `  get ${JSON.stringify(id)}() { return require(${JSON.stringify(file)}).default; },`,
  );
  const exported = Object.entries({ run: 'src/cli/run.ts', LocalizedHelp: 'src/cli/localized-help.ts' }).map(
    ([name, file]) => `export { ${name} } from ${JSON.stringify(path.join(projectRoot, file))};\n`,
  );
  return `export const COMMANDS = {\n${getters.join('\n')}\n};\n${exported.join('')}`;
}
