import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { ValuePath } from '../../src/model/diagnostic.ts';
import { UserError } from '../../src/model/user-error.ts';
import { valueAt } from '../../src/model/value-at.ts';
import { type ExplainedField, type Explanation, explain } from '../../src/operations/explain.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import { openSchemas } from '../../src/workspace/schema-library.ts';
import { parseValues } from '../../src/workspace/yaml/parse-values.ts';
import { SMALL_WORKSPACE, STOREOPS_YAML, tempWorkspace } from '../helpers/temp-workspace.ts';

const group = fc.constantFrom('duty', 'desk');
const contact = fc.oneof(fc.constant(null), fc.record({ group, channels: fc.constant(['app']) }, { requiredKeys: [] }));

/** What a layer may say of a store, some of it or nothing. */
const layer = fc.record(
  {
    geofenceMeters: fc.oneof(fc.constant(null), fc.integer({ min: 20, max: 500 })),
    headcount: fc.oneof(
      fc.constant(null),
      fc.record(
        {
          budgetFte: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 30 })),
          minOnShift: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 6 })),
        },
        { requiredKeys: [] },
      ),
    ),
    contacts: fc.oneof(
      fc.constant(null),
      fc.dictionary(fc.constantFrom('region-manager', 'store-manager', 'it-admin'), contact),
    ),
    openingHours: fc.oneof(
      fc.constant(null),
      fc.constantFrom('09:00', '10:00').map((open) => [{ days: ['Mo'], open, close: '22:00' }]),
    ),
  },
  { requiredKeys: [] },
);

const FILES = [
  'templates/chain.yaml',
  'templates/flagship.yaml',
  'stores/north.yaml',
  'stores/city.yaml',
  'stores/shop.yaml',
];

/** The files of a chain, a format, two regions and a store that say so. */
function documents([chain, format, north, beijing, store]: readonly unknown[]): unknown[] {
  const resource = (kind: string, name: string, spec: object) => ({
    apiVersion: 'storeops.dev/v1',
    kind,
    metadata: { name },
    spec,
  });
  const shop = parseValues(SMALL_WORKSPACE['stores/bj-daxing.yaml']).documents?.[0] as { readonly spec: object };
  return [
    resource('Chain', 'xinghe', { currency: 'CNY', defaults: chain }),
    resource('StoreFormat', 'flagship', { defaults: format }),
    resource('Region', 'north', { level: 'area', defaults: north }),
    resource('Region', 'beijing', { level: 'city', parent: 'north', defaults: beijing }),
    resource('Store', 'shop', { ...shop.spec, ...(store as object) }),
  ];
}

/** What stands at a path in one layer: nothing, a word on something further up, or a value. */
function saidAt(value: unknown, at: ValuePath): { readonly depth: number; readonly value: unknown } | undefined {
  for (let depth = 0; depth <= at.length; depth++) {
    const found = valueAt(value, at.slice(0, depth));
    if (found === undefined) return undefined;
    if (depth === at.length || found === null || typeof found !== 'object') return { depth, value: found };
  }
  return undefined;
}

test('random layers: every word stands where the file has it, and the innermost one holds', {
  timeout: 120_000,
}, async () => {
  const { root, write } = tempWorkspace({
    git: false,
    files: {
      // What a rule thinks of random figures is no matter here.
      'storeops.yaml': `${STOREOPS_YAML}policies:\n  staff-minimum: off\n`,
      'templates/roles.yaml': SMALL_WORKSPACE['templates/roles.yaml'],
    },
  });
  await fc.assert(
    fc.asyncProperty(fc.tuple(layer, layer, layer, layer, layer), async (layers) => {
      const written = documents(layers);
      for (const [index, file] of FILES.entries()) write(file, stringify(written[index]));
      const workspace = await loadWorkspace(readConfig(root), { toolId: 'a', hash: false, today: '2026-11-22' });
      expect(workspace.diagnostics).toEqual([]);
      const { fields } = await explain({ address: 'store/shop' }, { workspace, schemas: openSchemas() });
      const values = layers.map((one, index) => (index === 4 ? (written[4] as { spec: object }).spec : one));
      for (const field of fields) check(field, { values, written });
    }),
    { numRuns: 120 },
  );
});

function check(
  field: ExplainedField,
  { values, written }: { values: readonly unknown[]; written: readonly unknown[] },
): void {
  const at = field.path.slice(1);
  const said = values.flatMap((value, index) => {
    const found = saidAt(value, at);
    return found ? [{ index, ...found }] : [];
  });
  const last = said.at(-1);
  const holds = last && last.depth === at.length && last.value !== null ? last.value : undefined;
  expect([field.path, field.value]).toEqual([field.path, holds]);
  expect(field.state).toBe(holds === undefined ? 'removed' : 'set');
  expect(field.words.map(({ range }) => range.file)).toEqual(said.map(({ index }) => FILES[index]));
  for (const [index, word] of field.words.entries()) {
    const document = written[said[index]?.index ?? 0];
    expect(valueAt(document, word.path)).toEqual(word.action === 'set' ? word.value : null);
    expect(word.wins).toBe(index === field.words.length - 1);
    // The place is that of the key.
    const line = stringify(document).split('\n')[word.range.line - 1] ?? '';
    expect(line.slice(word.range.column - 1, word.range.endColumn - 1)).toBe(String(word.path.at(-1)));
  }
}

test('any path is answered or refused with a hint, and what is answered is what stands there', {
  timeout: 60_000,
}, async () => {
  const { root } = tempWorkspace({ git: false });
  const workspace = await loadWorkspace(readConfig(root), { toolId: 'a', hash: false, today: '2026-11-22' });
  const ports = { workspace, schemas: openSchemas() };
  const { fields: all } = await explain({ address: 'store/bj-wangfujing' }, ports);
  const step = fc.oneof(
    fc.constantFrom(
      'spec',
      'metadata',
      'openingHours',
      'days',
      '0',
      '1',
      '-1',
      '00',
      'length',
      'geo',
      'lat',
      'headcount',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '"',
      '"geo"',
      '"\\x"',
      '',
      ' ',
      '店',
      'specs',
      'labels',
      'name',
    ),
    fc.string({ maxLength: 6 }),
  );
  const anyPath = fc.array(step, { maxLength: 4 }).map((steps) => steps.join('.'));
  const known = fc.constantFrom(...all.map(({ path }) => path)).map((path) => path.join('.'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyPath, known), async (text) => {
      const answer = await explain({ address: 'store/bj-wangfujing', path: text }, ports).catch(
        (error: unknown) => error,
      );
      if (answer instanceof UserError) expect(answer.code).toBe('usage/unknown-path');
      else expect((answer as Explanation).fields.length, text).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
  for (const field of all) {
    const [one] = (await explain({ address: 'store/bj-wangfujing', path: field.path.join('.') }, ports)).fields;
    expect(one).toEqual(field);
  }
});
