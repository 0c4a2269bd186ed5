import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

// Compiling is most of a short command's time. V8 can keep what it compiled, and this makes `require` use it for the
// files beside this one. They are ASCII, so that V8 keeps them at one byte a character.

const caches = path.join(__dirname, 'code-cache');

interface Loaded {
  readonly script: Script;
  readonly cacheFile: string;
  readonly isCached: boolean;
}

const loaded: Loaded[] = [];

interface LoadingModule extends NodeModule {
  filename: string;
  exports: unknown;
}

type Loader = (module: LoadingModule, file: string) => void;

/** Makes `require` of a bundle go through the code cache; any other file is loaded as ever. */
export function useCodeCache(): void {
  const loaders = (Module as unknown as { _extensions: Record<string, Loader> })._extensions;
  loaders['.cjs'] = (module, file) =>
    path.dirname(file) === __dirname ? load(module, file) : loaders['.js']?.(module, file);
}

function load(module: LoadingModule, file: string): void {
  const cacheFile = path.join(caches, `${path.basename(file, '.cjs')}-${process.version}-${process.arch}.bin`);
  const cachedData = readCache(cacheFile);
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  loaded.push({ script, cacheFile, isCached: cachedData !== undefined && !script.cachedDataRejected });
  const compiled = script.runInThisContext() as (...scope: unknown[]) => void;
  compiled.call(module.exports, module.exports, Module.createRequire(file), module, file, path.dirname(file));
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what V8 compiled during this run of the bundles that had no cache, or adds it to all of them; only beside the bundles,
 * where nobody may write who may not write them too.
 */
export function keepCodeCache({ all } = { all: false }): void {
  for (const { script, cacheFile, isCached } of loaded) {
    if (isCached && !all) continue;
    const draft = `${cacheFile}.${process.pid}`;
    try {
      mkdirSync(caches, { recursive: true });
      writeFileSync(draft, script.createCachedData());
      renameSync(draft, cacheFile);
    } catch {
      // A read-only installation starts a little slower.
    }
  }
}
