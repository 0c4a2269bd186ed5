import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build as esbuild } from 'esbuild';
import { execa } from 'execa';
import { checksApart, checksEntry } from './bundle-checks.ts';
import { bundleEntry } from './bundle-entry.ts';
import { serverApart, serverEntry } from './bundle-server.ts';
import { validatorsApart, validatorsEntry } from './bundle-validators.ts';
import { generate } from './generate.ts';
import { lazyPackages } from './lazy-packages.ts';
import { lazyRequires } from './lazy-requires.ts';
import { pgliteTemplate } from './pglite-template.ts';
import { projectRoot } from './schemas.ts';
import { warmUp } from './warm-up.ts';
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

/** Builds `dist/`: the bundles, the second thread, the launcher, the prepared help texts, and the warm code cache. */
async function build(): Promise<void> {
  await generate();
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const virtual = (contents: string): BuildOptions => ({
    stdin: { contents, resolveDir: projectRoot, sourcefile: 'bundle.ts', loader: 'ts' },
  });
  const define = { STOREOPS_BUILD: JSON.stringify(buildId()), 'import.meta.dirname': '__dirname' };
  await bundle('validators.cjs', virtual(validatorsEntry()));
  await bundle('check.cjs', { ...virtual(checksEntry()), plugins: [validatorsApart, lazyPackages] });
  const plugins = [checksApart, validatorsApart, lazyRequires, lazyPackages];
  await bundle('storeops.cjs', { ...virtual(bundleEntry()), external, define, plugins: [serverApart, ...plugins] });
  await bundle('server.cjs', { ...virtual(serverEntry()), external, define, plugins });
  await bundle('check-worker.cjs', { entryPoints: ['src/cli/check-worker.ts'], plugins: [checksApart] });
  await bundle('picture-worker.cjs', { entryPoints: ['src/server/evidence/picture-worker.ts'] });
  await bundle('launch.cjs', { entryPoints: ['src/cli/launch.ts'] });
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

async function bundle(name: string, options: BuildOptions): Promise<void> {
  const outfile = path.join(staging, name);
  await esbuild({ ...shared, ...options, outfile });
  makeAscii(outfile);
}

/** The launcher reads bundles as Latin-1, which V8 keeps at one byte a character; esbuild leaves regular expressions as they are. */
function makeAscii(file: string): void {
  const text = readFileSync(file, 'utf8');
  const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[\u0080-\uffff]/g, escapeUnit));
}

/** The build's name: a hash of everything that decides what the tool answers. */
function buildId(): string {
  const sum = createHash('sha256');
  for (const folder of ['src', 'schemas']) {
    const files = readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true });
    const names = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    for (const name of names.sort()) sum.update(readFileSync(name));
  }
  return sum
    .update(readFileSync(path.join(projectRoot, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
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
  await warmUp(run);
}

await build();
