import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { type Mutation, mutationsOf, type Place } from '../helpers/mutants.ts';
import { projectRoot, yamlFiles } from '../helpers/reference-chain.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const files = [...yamlFiles('stores'), ...yamlFiles('templates')];
const texts = Object.fromEntries(
  ['storeops.yaml', ...files].map((file) => [file, readFileSync(path.join(projectRoot, file), 'utf8')]),
);
/** As many mutants of each sort of break. */
const OF_EACH_SORT = Number(process.env.STOREOPS_MUTANTS ?? 80);

const workspace = tempWorkspace({ files: texts, keep: true });
afterAll(workspace.dispose);

const load = () => loadWorkspace(readConfig(workspace.root), { toolId: 'test', hash: false, today: '2026-11-22' });

/** Some of each sort, spread over all resources. */
function sample(all: readonly Mutation[], ofEach: number): Mutation[] {
  return [...new Set(all.map(({ sort }) => sort))].flatMap((wanted) => {
    const mutations = all.filter(({ sort }) => sort === wanted);
    const step = Math.ceil(mutations.length / ofEach);
    return mutations.filter((_, index) => index % step === 0);
  });
}

/** An expression is reported at the very characters, within its value; anything else at its key. */
function isAt({ sort, file }: Mutation, place: Place, { range }: Diagnostic): boolean {
  if (range?.file !== file) return false;
  if (sort === 'bad CEL') return range.line >= place.line && range.line <= place.lastLine;
  return range.line === place.line && range.column === place.column;
}

it('finds one mistake in each of 600 mutants of the reference chain, where it was made and nowhere else', async () => {
  await load();
  const mutations = sample(files.flatMap(mutationsOf), OF_EACH_SORT);
  const wrong: string[] = [];
  for (const mutation of mutations) {
    const { file, sort, what, mutate } = mutation;
    const { text, place } = mutate();
    workspace.write(file, text);
    const { diagnostics } = await load();
    workspace.write(file, texts[file] as string);
    const [first, ...others] = diagnostics;
    if (first && others.length === 0 && isAt(mutation, place, first)) continue;
    const found = diagnostics.map(({ code, range }) => `${range?.file}:${range?.line}:${range?.column} ${code}`);
    wrong.push(
      `${sort} ${what} at ${file}:${place.line}:${place.column}: ${found.slice(0, 4).join(', ') || 'nothing'}`,
    );
  }
  expect(wrong).toEqual([]);
  expect(mutations.length).toBeGreaterThan(600);
}, 600_000);
