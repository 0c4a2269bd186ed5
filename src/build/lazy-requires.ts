import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** A module's name for another one, as the TypeScript compiler writes it: nothing else is called so. */
const IMPORT = /^(?:const|var) (\w+_\d+) = ((?:__import\w+\()?require\("[^"]+"\)\)?);$/gm;

const REEXPORT = /^exports\.(\w+) = (__importStar\(require\("[^"]+"\)\));$/gm;

/** The check of Node's version; it loads a library to compare two numbers, which the launcher does by itself. */
const VERSION_CHECK = /^checkNodeVersion\(\);$/m;

/** Asked for at every start, for a name that oclif gives the platform; nothing here reads it. */
const NO_WSL = `export const isWsl = false; export const powerShellPath = async () => 'powershell.exe';`;

/**
 * Lets the modules of oclif load what they require at its first use, as the bundle's own modules do: a command uses a
 * tenth of them, and all together they are a third of its time.
 */
export const lazyRequires: Plugin = {
  name: 'lazy-requires',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/ }, ({ path }) => ({
      contents: withLazyRequires(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
    onResolve({ filter: /^wsl-utils$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: NO_WSL }));
  },
};

/** The same module, loading each of its imports at its first use. */
export function withLazyRequires(source: string): string {
  const names: string[] = [];
  const declared = source
    .replace(VERSION_CHECK, '')
    .replace(REEXPORT, (_, name: string, value: string) => lazyExport(name, value))
    .replace(IMPORT, (_, name: string, value: string) => {
      names.push(name);
      return `let ${name}$;\nconst ${name}$get = { get it() { return (${name}$ ??= ${value}); } };`;
    });
  if (names.length === 0) return declared;
  return declared.replace(new RegExp(`\\b(${names.join('|')})\\b(?!\\$)`, 'g'), '$1$$get.it');
}

function lazyExport(name: string, value: string): string {
  return `Object.defineProperty(exports, "${name}", { enumerable: true, configurable: true, get: () => ${value} });`;
}
