import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { fastParse } from '../../src/workspace/yaml/fast-parse.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';
import { runCommand } from '../helpers/run-command.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { yamlText } from './corpus/yaml-text.ts';

function corpus(seed: number): string {
  const out = mkdtempSync(path.join(tmpdir(), 'storeops-corpus-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  writeCorpus({ out, stores: 120, procedures: 20, taskTemplates: 30, roles: 20, seed });
  return out;
}

function texts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('a generated chain is valid', async () => {
  const run = await runCommand('validate', ['--json'], { root: corpus(1) });
  expect(run.json()).toMatchObject({ diagnostics: [] });
  expect(run.exitCode).toBe(0);
});

test('a generated chain has as many stores as asked for, and the fast parser reads all of its files', () => {
  const files = texts(corpus(1));
  expect([...files.values()].filter((text) => /^kind: Store$/m.test(text))).toHaveLength(120);
  for (const [file, text] of files) expect(fastParse(text), file).toBeDefined();
});

test('the same seed gives the same bytes, another seed other ones', () => {
  expect(texts(corpus(7))).toEqual(texts(corpus(7)));
  expect(texts(corpus(7))).not.toEqual(texts(corpus(8)));
});

test('what the corpus writer writes reads back as it was', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('no', '', '08:00', '门店 a', '2026-01-01', '- a', 'a: b'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (value) => {
      expect(JSON.stringify(parseValues(yamlText(value)).documents)).toBe(JSON.stringify([value]));
    }),
    { numRuns: 2000, seed: 1 },
  );
});
