import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/model/canonical-json.ts';
import type { ValuePath } from '../../../src/model/diagnostic.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { applyFieldChanges } from '../../../src/workspace/edit/apply-field-changes.ts';
import { editDocument } from '../../../src/workspace/edit/edit-document.ts';
import { parseValues } from '../../../src/workspace/yaml/parse-values.ts';
import { applyRandomEdits, randomEdit } from '../../helpers/random-edits.ts';
import { dressed, randomMap } from '../../helpers/random-yaml.ts';
import { projectRoot, yamlFiles } from '../../helpers/reference-chain.ts';

const chain = [...yamlFiles('stores'), ...yamlFiles('templates')].map((file) => ({
  file,
  text: readFileSync(path.join(projectRoot, file), 'utf8'),
}));

function documentsOf(text: string): Resource[] {
  const { documents, errors } = parseValues(text);
  if (errors) throw new Error(`${JSON.stringify(errors)} in\n${text}`);
  return documents as Resource[];
}

interface Leaf {
  readonly path: ValuePath;
  readonly value: string | number;
}

function leaves(value: unknown, path: ValuePath = []): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function commentLines(text: string): string[] {
  return text.split('\n').filter((line) => /^\s*#/.test(line));
}

/** A text that is folded or literal takes as many lines as it has words at most. */
function valueLines(value: string | number): number {
  return String(value).split(/\s/).length;
}

/** The lines between the first and the last change. */
function changedRegion(before: readonly string[], after: readonly string[]): { removed: string[]; written: string[] } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { removed: before.slice(head, before.length - tail), written: after.slice(head, after.length - tail) };
}

describe('any text and any edits', () => {
  test('the text says what it is to say', () => {
    fc.assert(
      fc.property(
        dressed(randomMap),
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        ({ text, value }, edits) => {
          const target = applyRandomEdits(value, edits);
          const edited = editDocument(text, 0, target as Resource);
          expect(canonicalJson(documentsOf(edited))).toBe(canonicalJson([target]));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('in any file of the chain, one changed value is one changed line', () => {
    const place = fc.record({ file: fc.constantFrom(...chain), document: fc.nat(), leaf: fc.nat() });
    fc.assert(
      fc.property(place, ({ file: { text }, document, leaf }) => {
        const documents = documentsOf(text);
        const index = document % documents.length;
        const all = leaves(documents[index]).filter(({ value }) => value !== '' && text.includes(String(value)));
        const { path: valuePath, value } = all[leaf % all.length] as Leaf;
        const after = typeof value === 'number' ? (value === 1 ? 2 : 1) : `x${value.slice(1)}`;
        // A new identity makes a new item.
        fc.pre(
          valuePath[0] !== 'kind' && after !== value && !['id', 'code', 'name'].includes(String(valuePath.at(-1))),
        );
        const target = applyFieldChanges(documents[index] as Resource, [{ path: valuePath, after }]);
        const lines = editDocument(text, index, target).split('\n');
        const before = text.split('\n');
        expect(lines.length).toBe(before.length);
        expect(lines.filter((line, at) => line !== before[at])).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  test('in any file of the chain, one removed value takes its own lines along and rewrites at most one other', () => {
    const place = fc.record({ file: fc.constantFrom(...chain), document: fc.nat(), leaf: fc.nat() });
    fc.assert(
      fc.property(place, ({ file: { text }, document, leaf }) => {
        const documents = documentsOf(text);
        const index = document % documents.length;
        const all = leaves(documents[index]);
        const { path: valuePath, value } = all[leaf % all.length] as Leaf;
        fc.pre(valuePath[0] !== 'kind' && !['id', 'code', 'name'].includes(String(valuePath.at(-1))));
        const target = applyFieldChanges(documents[index] as Resource, [{ path: valuePath }]);
        const edited = editDocument(text, index, target);
        expect(canonicalJson(documentsOf(edited))).toBe(canonicalJson(documents.with(index, target)));
        const { removed, written } = changedRegion(text.split('\n'), edited.split('\n'));
        expect(written.length).toBeLessThanOrEqual(1);
        expect(removed.filter((line) => !/^\s*(#|$)/.test(line)).length).toBeLessThanOrEqual(valueLines(value) + 1);
      }),
      { numRuns: 150 },
    );
  });

  test('in any file of the chain, additions keep the other documents to the byte and every comment', () => {
    const additions = randomEdit.map((change) => ({ ...change, how: 'add' as const }));
    const changes = fc.array(additions, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...chain), fc.nat(), changes, ({ text }, document, edits) => {
        const documents = documentsOf(text);
        const index = document % documents.length;
        const target = applyRandomEdits(documents[index] as Resource, edits);
        const edited = editDocument(text, index, target);
        expect(canonicalJson(documentsOf(edited))).toBe(canonicalJson(documents.with(index, target)));
        expect(commentLines(edited)).toEqual(expect.arrayContaining(commentLines(text)));
        const parts = edited.split(/^---$/m);
        expect(text.split(/^---$/m).filter((part, at) => part !== parts[at]).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
