import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import type { ValuePath } from '../../../src/model/diagnostic.ts';
import { documentAlone } from '../../../src/workspace/yaml/document-alone.ts';
import { Positions } from '../../../src/workspace/yaml/positions.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';

/** The paths of everything in a value. */
function pathsIn(value: unknown, at: ValuePath = []): ValuePath[] {
  if (value === null || typeof value !== 'object') return [at];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...members.flatMap(([key, member]) => pathsIn(member, [...at, key]))];
}

/** Where a document's parts stand, by a parse of all documents and by one of the document alone. */
function places(text: string, index: number, paths: readonly ValuePath[]) {
  const alone = documentAlone(text, index);
  const one = alone === undefined ? undefined : new Positions(alone);
  const whole = new Positions(text);
  return paths.map((at) => [one?.holdsOne ? one.locate(0, at, 'key') : undefined, whole.locate(index, at, 'key')]);
}

describe('a document alone', () => {
  it('stands where it stood among the others', () => {
    const text = '# 华北\na: 1\n---\n# 城市\nb:\n  c: 2\n--- # third\nd: 3\n';
    expect(documentAlone(text, 0)).toBe('# 华北\na: 1\n');
    expect(documentAlone(text, 1)).toBe('\n\n---\n# 城市\nb:\n  c: 2\n');
    expect(documentAlone(text, 2)).toBe('\n\n\n\n\n\n--- # third\nd: 3\n');
    expect(documentAlone(text, 3)).toBeUndefined();
  });

  it('is the one behind the first mark when only comments stand before', () => {
    const text = '# one\n\n---\na: 1\n---\nb: 2\n';
    expect(documentAlone(text, 0)).toBe('\n\n---\na: 1\n');
    expect(documentAlone(text, 1)).toBe('\n\n\n\n---\nb: 2\n');
  });

  test.each(['%YAML 1.2\n---\na: 1\n', 'a: 1\n...\n---\nb: 2\n'])('leaves %j to the full parser', (text) => {
    expect(documentAlone(text, 0)).toBeUndefined();
  });

  test.each([
    ...yamlFiles('stores/regions'),
    ...yamlFiles('templates/scenarios'),
    'test/fixtures/task-template/valid.yaml',
  ])('%s: every document is placed as by the full parser', (file) => {
    const text = readFileSync(path.join(projectRoot, file), 'utf8');
    const paths: ValuePath[] = [[], ['kind'], ['metadata', 'name'], ['metadata', 'displayName', 'en'], ['spec']];
    const count = text.split(/^---$/m).length;
    for (let index = 0; index < count; index++)
      for (const [one, whole] of places(text, index, paths)) expect(one).toEqual(whole);
  });

  it('agrees with the full parser on random documents, joined in any way', () => {
    const words = fc.oneof(
      fc.constantFrom('---', '--- x', 'a\n---\nb', '# no', '...', '店', '|', '%x'),
      fc.string({ maxLength: 8 }),
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        words,
        fc.integer(),
        fc.dictionary(fc.constantFrom('a', 'b', '店'), tie('node')),
      ),
    })).node;
    const mark = fc.constantFrom('---\n', '--- # note\n', '---\n# note\n\n', '\n---\n');
    const documents = fc.array(fc.tuple(mark, fc.dictionary(fc.constantFrom('x', 'y'), value, { minKeys: 1 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(documents, fc.constantFrom('', '# head\n', '---\n'), (parts, head) => {
        const text = head + parts.map(([between, one], at) => (at === 0 ? '' : between) + stringify(one)).join('');
        for (const [index, [, one]] of parts.entries())
          for (const [alone, whole] of places(text, index, pathsIn(one))) if (alone) expect(alone).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });
});
