import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { staleSpecFiles } from './stale-spec-files.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Found before the build put them right. */
    readonly staleSpecFiles: readonly string[];
  }
}

const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Each vitest project runs the setup; what the first one found must not be lost on the one that asks. */
const FOUND = 'STOREOPS_STALE_SPEC_FILES';

/** Makes what tests run but git does not keep, when something it is made of is newer: validators, and `dist/` for the executable. */
export async function setup(project: TestProject): Promise<void> {
  const script = await scriptToRun(project);
  if (script) process.env[FOUND] ??= JSON.stringify(await staleSpecFiles());
  project.provide('staleSpecFiles', JSON.parse(process.env[FOUND] ?? '[]') as string[]);
  if (!script) return;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
}

async function scriptToRun(project: TestProject): Promise<string | undefined> {
  const inputs = [...filesBelow('src'), ...filesBelow('schemas'), 'package.json', 'bin/run.js'];
  if (isOlder('dist/storeops.cjs', inputs) && (await runsExecutable(project))) return 'src/build/build.ts';
  const generators = inputs.filter((file) => /^(schemas|src\/build)\//.test(file));
  return isOlder('src/checks/generated/validators.js', generators) ? 'src/build/generate.ts' : undefined;
}

/** A run of a few named files pays for the build only when one of them runs the executable. */
async function runsExecutable(project: TestProject): Promise<boolean> {
  const named = process.argv.slice(2).filter((argument) => argument.startsWith('test/'));
  if (named.length === 0) return true;
  const { testFiles } = await project.globTestFiles(named);
  return testFiles.some((file) => /bin\/run\.js|executable/.test(readFileSync(file, 'utf8')));
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => /\.(ts|sql|json)$/.test(entry.name) && path.basename(entry.parentPath) !== 'generated')
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
}

function isOlder(file: string, inputs: readonly string[]): boolean {
  const made = changedAt(file);
  return inputs.some((input) => changedAt(input) > made);
}

/** 0 for a file that is not there. */
function changedAt(file: string): number {
  return statSync(path.join(projectRoot, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
