import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from './schemas.ts';

/** What the bundle of checks holds: half of the program, and needed only when files have to be looked at. */
const CHECKS = [
  'src/workspace/check-on-ground.ts',
  'src/workspace/check-files.ts',
  'src/workspace/judge-together.ts',
  'src/checks/shape.ts',
];

/** Entry of `check.cjs`. */
export function checksEntry(): string {
  return CHECKS.map((file) => `export * from ${JSON.stringify(path.join(projectRoot, file))};\n`).join('');
}

/** Leaves the checks out of another bundle, which requires `check.cjs` beside it instead. */
export const checksApart: Plugin = {
  name: 'checks-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/(check-on-ground|check-files|judge-together|shape)\.ts$/ }, ({ path: name, resolveDir }) => {
      const file = path.relative(projectRoot, path.resolve(resolveDir, name)).split(path.sep).join('/');
      return CHECKS.includes(file) ? { path: './check.cjs', external: true } : undefined;
    });
  },
};
