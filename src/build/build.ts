import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build as esbuild } from 'esbuild';
import { execa } from 'execa';
import { bundleEntry } from './bundle-entry.ts';
import { generate } from './generate.ts';
import { pgliteTemplate } from './pglite-template.ts';
import { projectRoot } from './schemas.ts';
import { writeManifest } from './write-manifest.ts';

const dist = path.join(projectRoot, 'dist');
const staging = path.join(projectRoot, 'dist.next');

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  // V8 does not allow import() in a script from its code cache.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'error',
  absWorkingDir: projectRoot,
};

// Loaded from node_modules: WebAssembly beside its code, optional native parts, or needed by the server alone.
const external = [
  '@electric-sql/pglite',
  'pg',
  'pg-copy-streams',
  'fastify',
  '@fastify/swagger',
  '@fastify/rate-limit',
  'typescript',
];

/** Builds `dist/`: the bundle, the second thread, the launcher, the prepared help texts, and the warm code cache. */
async function build(): Promise<void> {
  await generate();
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const entry = { contents: bundleEntry(), resolveDir: projectRoot, sourcefile: 'bundle.ts', loader: 'ts' as const };
  await esbuild({
    ...shared,
    stdin: entry,
    external,
    outfile: path.join(staging, 'storeops.cjs'),
    define: await defines(),
  });
  await esbuild({
    ...shared,
    entryPoints: ['src/workspace/check-worker.ts'],
    outfile: path.join(staging, 'check-worker.cjs'),
  });
  makeAscii(path.join(staging, 'storeops.cjs'));
  await esbuild({ ...shared, entryPoints: ['src/cli/launch.ts'], outfile: path.join(staging, 'launch.cjs') });
  cpSync(path.join(projectRoot, 'src/server/database/migrations'), path.join(staging, 'migrations'), {
    recursive: true,
  });
  cpSync(await pgliteTemplate(), path.join(staging, 'pglite-template.tar.gz'));
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
  chmodSync(path.join(projectRoot, 'bin/run.js'), 0o755);
  await writeManifest();
  await prepareHelp();
}

/** The launcher reads the bundle as Latin-1, which V8 keeps at one byte a character; esbuild leaves regular expressions as they are. */
function makeAscii(file: string): void {
  const text = readFileSync(file, 'utf8');
  const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[\u0080-\uffff]/g, escapeUnit));
}

/** The build's name: a hash of everything that decides what the tool answers. */
async function defines(): Promise<Record<string, string>> {
  const hash = createHash('sha256');
  const { outputFiles } = await esbuild({
    ...shared,
    entryPoints: ['src/workspace/check-worker.ts'],
    write: false,
  });
  for (const file of outputFiles ?? []) hash.update(file.contents);
  return { STOREOPS_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)), 'import.meta.dirname': '__dirname' };
}

/** Root help and version as files, because oclif need not load to print them; the last run leaves the code cache behind. */
async function prepareHelp(): Promise<void> {
  const run = path.join(projectRoot, 'bin/run.js');
  const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(path.join(dist, 'version.txt'), `storeops/${version}\n`);
  for (const lang of ['en', 'zh-CN']) {
    const { stdout } = await execa(process.execPath, [run, '--help', '--lang', lang], {
      env: { STOREOPS_LANG: lang, NO_COLOR: '1' },
    });
    writeFileSync(path.join(dist, `help.${lang}.txt`), `${stdout}\n`);
  }
  rmSync(path.join(dist, 'code-cache'), { recursive: true, force: true });
  await execa(process.execPath, [run, 'validate', '--root', projectRoot], { reject: false });
}

await build();
