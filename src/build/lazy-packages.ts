import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from './schemas.ts';

/** What takes milliseconds to load and is often not needed: a hash where nothing changed, a parser where nothing is wrong. */
const PACKAGES = [
  'node:crypto',
  'node:worker_threads',
  'node:os',
  'node:fs/promises',
  'node:timers/promises',
  'yaml',
  'rrule-temporal',
];

/** The same, where a package is one function. */
const FUNCTIONS = ['fast-string-width', 'picomatch', 'semver/functions/satisfies.js'];

const FILTER = new RegExp(`^(?:${[...PACKAGES, ...FUNCTIONS].join('|').replaceAll('.', '\\.')})$`);

/** Lets our own modules load some of what they import at its first use. */
export const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: FILTER }, ({ path: name, importer }) =>
      importer.startsWith(path.join(projectRoot, 'src')) ? { path: name, namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path: name }) => ({
      contents: FUNCTIONS.includes(name) ? lazyFunction(name) : lazyNames(name),
      resolveDir: projectRoot,
    }));
  },
};

function lazyNames(name: string): string {
  return lazyModule(name, Object.keys(createRequire(import.meta.url)(name) as object));
}

/** A module with the exports of another one, which is loaded when the first of them is used. */
export function lazyModule(name: string, names: readonly string[]): string {
  const getters = names.map((one) => `  ${one}: { enumerable: true, get: () => load().${one} },\n`);
  return `${loader(name)}Object.defineProperties(exports, {\n${getters.join('')}});\n`;
}

function lazyFunction(name: string): string {
  return `${loader(name)}module.exports = (...args) => (load().default ?? load())(...args);\n`;
}

function loader(name: string): string {
  return `let it;\nconst load = () => (it ??= require(${JSON.stringify(name)}));\n`;
}
