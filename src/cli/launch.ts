import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

// The first code of every process: answers --version and the root help from prepared texts, and loads the bundle with
// V8's code cache, which halves the start. No imports of ours, so that nothing else is read on these paths.

const folder = __dirname;
const bundle = path.join(folder, 'storeops.cjs');

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
  run(root: string): Promise<void>;
}

/** Loads the bundle as `require` would, but through V8's code cache; oclif's own `require` of the bundle finds this very module. */
function loadBundle(): { exports: Bundle; script: Script; cacheFile: string } {
  const cacheFile = path.join(folder, 'code-cache', `${process.version}-${process.arch}.bin`);
  const source = readFileSync(bundle, 'latin1');
  const cachedData = readCache(cacheFile);
  const script = new Script(Module.wrap(source), { filename: bundle, ...(cachedData ? { cachedData } : {}) });
  const module = new Module(bundle);
  module.filename = bundle;
  module.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(folder);
  (Module as unknown as { _cache: Record<string, Module> })._cache[bundle] = module;
  const compiled = script.runInThisContext() as (...scope: unknown[]) => void;
  compiled.call(module.exports, module.exports, Module.createRequire(bundle), module, bundle, folder);
  module.loaded = true;
  return {
    exports: module.exports as Bundle,
    script,
    cacheFile: cachedData && !script.cachedDataRejected ? '' : cacheFile,
  };
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what V8 compiled during this run; only where the bundle itself may be written, so nobody else can put code there. */
function writeCache(script: Script, file: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, file);
  } catch {
    // A read-only installation starts a little slower.
  }
}

async function main(): Promise<void> {
  const text = preparedText(process.argv.slice(2));
  if (text !== undefined) {
    process.stdout.write(readFileSync(path.join(folder, text)));
    return;
  }
  const { exports, script, cacheFile } = loadBundle();
  await exports.run(path.dirname(folder));
  if (cacheFile !== '') writeCache(script, cacheFile);
}

void main();
