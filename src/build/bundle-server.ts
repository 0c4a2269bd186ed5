import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from './schemas.ts';

const SERVER = path.join(projectRoot, 'src/server/serve.ts');

/** Entry of `server.cjs`: the operating platform, which most commands talk to, or not even that. */
export function serverEntry(): string {
  return `export * from ${JSON.stringify(SERVER)};\n`;
}

/** Leaves the platform out of another bundle, which requires `server.cjs` beside it where it starts one. */
export const serverApart: Plugin = {
  name: 'server-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/server\/serve\.ts$/ }, ({ path: name, resolveDir, kind }) => {
      const isServer = kind !== 'entry-point' && path.resolve(resolveDir, name) === SERVER;
      return isServer ? { path: './server.cjs', external: true } : undefined;
    });
  },
};
