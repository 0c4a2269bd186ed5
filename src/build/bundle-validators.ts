import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { lazyModule } from './lazy-packages.ts';
import { projectRoot } from './schemas.ts';

const FOLDER = path.join(projectRoot, 'src/checks/generated');
const FILES = ['validators.js', 'workspace-validator.js'];

/** Entry of `validators.cjs`, which is needed only where something does not fit its schema. */
export function validatorsEntry(): string {
  return FILES.map((file) => `export * from ${JSON.stringify(path.join(FOLDER, file))};\n`).join('');
}

/** Leaves the validators out of another bundle, which loads `validators.cjs` beside it at their first use. */
export const validatorsApart: Plugin = {
  name: 'validators-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/generated\/(?:workspace-)?validators?\.js$/ }, ({ path: name }) => ({
      path: path.basename(name),
      namespace: 'validators',
    }));
    onResolve({ filter: /^\.\/validators\.cjs$/, namespace: 'validators' }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
    onLoad({ filter: /.*/, namespace: 'validators' }, async ({ path: file }) => {
      const names = Object.keys((await import(pathToFileURL(path.join(FOLDER, file)).href)) as object);
      return { contents: lazyModule('./validators.cjs', names) };
    });
  },
};
