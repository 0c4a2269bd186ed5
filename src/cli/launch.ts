import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepCodeCache, useCodeCache } from './cached-require.ts';

// The first code of every process: answers --version and the root help from prepared texts, and loads the bundle.

const folder = __dirname;

/** Prepared at build time; undefined when the arguments ask for something else. */
function preparedText(argv: readonly string[]): string | undefined {
  const [first] = argv;
  if (argv.length === 1 && (first === '--version' || first === '-v')) return 'version.txt';
  if (argv.length > 1 || (argv.length === 1 && first !== '--help' && first !== '-h' && first !== 'help'))
    return undefined;
  const { STOREOPS_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = STOREOPS_LANG ?? (LC_ALL || LC_MESSAGES || LANG) ?? '';
  return /^zh/i.test(locale) ? 'help.zh-CN.txt' : 'help.en.txt';
}

interface Bundle {
  run(program: { readonly root: string; readonly commands: unknown }, argv?: readonly string[]): Promise<void>;
  readonly COMMANDS: unknown;
}

async function main(): Promise<void> {
  const text = preparedText(process.argv.slice(2));
  if (text !== undefined) {
    process.stdout.write(readFileSync(path.join(folder, text)));
    return;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) process.emitWarning('storeops needs Node 20.19 or newer');
  useCodeCache();
  const { run, COMMANDS: commands } = require(path.join(folder, 'storeops.cjs')) as Bundle;
  const program = { root: path.dirname(folder), commands };
  // The build runs several commands in one process, so that the cache holds what each of them needs.
  const warmUp = process.env.STOREOPS_WARM_UP;
  if (warmUp === undefined) await run(program);
  else for (const line of warmUp.split(';')) await run(program, line.split(' '));
  keepCodeCache({ all: warmUp !== undefined });
}

void main();
