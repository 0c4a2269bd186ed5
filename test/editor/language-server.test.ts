import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { expectationsIn, invalidFixtures } from '../helpers/fixture-findings.ts';
import { startLanguageServer } from '../helpers/language-server.ts';
import { projectRoot, yamlFiles } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

/** A file without its `$schema` line, so that only the editor's settings say which schema it follows. */
const withoutSchema = (file: string): string =>
  readFileSync(path.join(projectRoot, file), 'utf8').replace(/^# yaml-language-server: .*$/m, '#');

const fixture = (name: string): string => withoutSchema(`test/fixtures/${name}`);

/** A workspace whose editor settings `storeops schema --editor` wrote, with one file of every kind. */
async function openInEditor() {
  const files = Object.fromEntries(
    KINDS.map(({ slug }) => [`templates/${slug}/one.yaml`, fixture(`${slug}/valid.yaml`)]),
  );
  const workspace = tempWorkspace({ files });
  await runCommand('schema', ['--editor'], { root: workspace.root });
  return startLanguageServer(workspace.root);
}

it('an editor finds wrong in a file what the checks of its shape find, and nothing in a valid one', async () => {
  const server = await openInEditor();
  const valid = KINDS.map(({ slug }) => `${slug}/valid.yaml`);
  const invalid = KINDS.flatMap(({ slug }) => invalidFixtures(slug).map((name) => `${slug}/${name}`)).filter((name) =>
    expectationsIn(fixture(name)).some((finding) => finding.includes(' shape/')),
  );
  const found = await Promise.all(
    [...valid, ...invalid].map(async (name) => ({
      name,
      wrong: await server.open(`templates/${name}`, fixture(name)),
    })),
  );
  expect(found.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name)).toEqual(invalid);
});

it('an editor finds nothing wrong in the reference chain', async () => {
  const server = await startLanguageServer(projectRoot);
  const files = [...yamlFiles('stores'), ...yamlFiles('templates')];
  const text = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
  const found = await Promise.all(files.map(async (file) => ({ file, wrong: await server.open(file, text(file)) })));
  expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

it('an editor completes keys and values, and explains them in Chinese and English', async () => {
  const server = await openInEditor();
  const file = 'templates/store/one.yaml';
  const text = 'apiVersion: storeops.dev/v1\nkind: Store\nspec:\n  format: flagship\n  \n  geo:\n    crs: \n';
  await server.open(file, text);
  expect(await server.complete(file, 5, 3)).toEqual(expect.arrayContaining(['openingHours', 'region', 'address']));
  expect(await server.complete(file, 7, 10)).toEqual(expect.arrayContaining(['gcj02', 'wgs84', 'bd09']));
  const hover = await server.hover(file, 4, 4);
  expect(hover).toMatch(/[a-z]{4,} [a-z]+/);
  expect(hover).toMatch(/[\u4e00-\u9fff]{2,}/);
});
