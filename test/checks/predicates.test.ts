import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predicateModule } from '../../src/build/predicate-code.ts';
import type { SchemaSet } from '../../src/build/schemas.ts';
import * as predicates from '../../src/checks/generated/predicates.js';
import * as validators from '../../src/checks/generated/validators.js';
import { WorkspaceFile } from '../../src/checks/generated/workspace-validator.js';
import { characters, isUnique } from '../../src/checks/schema-values.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';
import { applyRandomEdits, randomEdit } from '../helpers/random-edits.ts';
import { projectRoot, readResources, yamlFiles } from '../helpers/reference-chain.ts';

type Fits = (document: unknown) => boolean;

const fits = predicates as Readonly<Record<string, Fits>>;
const validates = { ...validators, WorkspaceFile } as unknown as Readonly<Record<string, Fits>>;

interface Sample {
  readonly kind: string;
  readonly document: unknown;
}

const workspaceFile = parseValues(readFileSync(path.join(projectRoot, 'storeops.yaml'), 'utf8')).documents?.[0];
const samples: readonly Sample[] = [
  { kind: 'WorkspaceFile', document: workspaceFile },
  ...[...yamlFiles('stores'), ...yamlFiles('templates')]
    .flatMap((file) => readResources([file]))
    .map((document) => ({ kind: document.kind, document })),
  ...Object.keys(validators).flatMap((kind) => fixture(kind).map((document) => ({ kind, document }))),
];
const rich = [...new Map(samples.map((sample) => [sample.kind, sample])).values()];

function fixture(kind: string): unknown[] {
  const folder = kind.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  return readResources([`test/fixtures/${folder}/valid.yaml`]);
}

/** Values that some schema refuses and another one takes. */
const ODD = [
  ...[null, true, false, 0, -1, 1, 1.5, 61, 1e9, Number.MAX_SAFE_INTEGER + 2],
  ...[
    '',
    'a',
    'A',
    '-',
    '😀',
    'x'.repeat(64),
    'x'.repeat(501),
    '😀'.repeat(300),
    '2026-01-01',
    '08:00',
    'open-store@^2',
  ],
  ...[[], ['a'], ['a', 'a'], [{ a: 1 }, { a: 1 }], [null], {}, { 'zh-CN': '' }, { type: 'check' }, { type: 1 }],
];

/** Places that are changed in one document: a procedure has a thousand, and a validator that finds much is slow. */
const MAX_PLACES = 120;

/** The document with one thing changed: every way there is, at places all over it. */
function* changes(document: unknown): Generator<unknown> {
  const root = structuredClone({ document });
  const places: [Record<string, unknown>, string][] = [];
  const gather = (holder: Record<string, unknown>): void => {
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      if (typeof holder[key] === 'object' && holder[key] !== null) gather(holder[key] as Record<string, unknown>);
    }
  };
  gather(root);
  const step = Math.ceil(places.length / MAX_PLACES);
  for (const [holder, key] of places.filter((_, index) => index % step === 0)) {
    const before = holder[key];
    for (const odd of ODD) {
      holder[key] = odd;
      yield root.document;
    }
    if (Array.isArray(before) && before.length > 0) {
      holder[key] = [...before, before[0]];
      yield root.document;
    }
    holder[key] = before;
    if (Array.isArray(holder)) continue;
    delete holder[key];
    yield root.document;
    holder.unheardOf = before;
    yield root.document;
    delete holder.unheardOf;
    holder[key] = before;
  }
}

describe('a predicate agrees with the validator of the same schema', () => {
  test('every kind has both', () => {
    expect(Object.keys(fits).sort()).toEqual(Object.keys(validates).sort());
  });

  test('on the reference chain and the valid fixtures, which all fit', () => {
    expect(samples.filter(({ kind, document }) => !fits[kind]?.(document))).toEqual([]);
  });

  test.each(rich)('on every single change of a rich $kind', ({ kind, document }) => {
    const differing: unknown[] = [];
    for (const changed of changes(document))
      if (fits[kind]?.(changed) !== validates[kind]?.(changed)) differing.push(structuredClone(changed));
    expect(differing.slice(0, 3)).toEqual([]);
  });

  test('on random edits', () => {
    const edited = fc
      .tuple(fc.constantFrom(...samples), fc.array(randomEdit, { minLength: 1, maxLength: 4 }))
      .map(([{ kind, document }, edits]) => ({ kind, document: applyRandomEdits(document, edits) }));
    fc.assert(
      fc.property(edited, ({ kind, document }) => fits[kind]?.(document) === validates[kind]?.(document)),
      { numRuns: 2000 },
    );
  });
});

test('a keyword that predicates do not know stops the build', () => {
  const schema = { $id: 'https://example.test/a', type: 'object', minContains: 1 };
  const set: SchemaSet = { kinds: [], byId: new Map([[schema.$id, schema]]) };
  expect(() => predicateModule(set, { A: schema.$id })).toThrow('minContains');
});

test('lengths count characters, and items are compared as JSON', () => {
  expect(characters('店😀')).toBe(2);
  expect(isUnique([{ a: [1, { b: null }] }, { a: [1, { b: 0 }] }, 'a', 1, '1'])).toBe(true);
  expect(isUnique([{ a: 1, b: [2] }, 'a', { b: [2], a: 1 }])).toBe(false);
});
