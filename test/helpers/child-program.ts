import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** What files find beside themselves stays where it is. */
const ownFolders: Plugin = {
  name: 'own-folders',
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    }));
  },
};

/** Makes one file of what a child process of the tests runs, because reading hundreds costs each of them seconds. Answers it. */
export async function bundleChild(): Promise<string> {
  const outfile = path.join(root, 'node_modules/.cache/storeops/platform-process-child.mjs');
  await build({
    entryPoints: [path.join(root, 'test/helpers/platform-process-child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [ownFolders],
  });
  return outfile;
}
