import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { kindBySlug, kindOf } from '../../src/kinds/index.ts';
import { referencesOf } from '../../src/kinds/references.ts';
import { region } from '../../src/kinds/region/index.ts';
import { store } from '../../src/kinds/store/index.ts';
import { projectRoot, readResources } from '../helpers/reference-chain.ts';

const slugs = ['calendar', 'chain', 'region', 'store', 'store-format'];
const [valid] = readResources<Record<string, unknown>>(['test/fixtures/store/valid.yaml']);

describe('a store', () => {
  test('is selected by its labels and by region, format, phase and life cycle, which win over labels of the same name', () => {
    expect(store.summary(valid!)).toEqual({
      tier: 'a',
      volume: 'high',
      region: 'changsha',
      format: 'direct',
      phase: 'mvp',
      lifecycle: 'open',
      headcount: '13.5',
    });
  });

  test('has no phase label before the rollout reaches it', () => {
    const { phase: _, ...spec } = valid!.spec;
    expect(store.summary({ ...valid!, spec })).not.toHaveProperty('phase');
  });

  test('names its format, region, phase and calendar, and roles and capabilities by the keys of its maps', () => {
    expect(referencesOf(store, valid!).map(({ kind, name, path }) => `${kind} ${name} at ${path.join('.')}`)).toEqual([
      'StoreFormat direct at spec.format',
      'Region changsha at spec.region',
      'RolloutPhase mvp at spec.phase',
      'Calendar cn at spec.calendar',
      'Role region-manager at spec.contacts.region-manager',
      'Role technician at spec.contacts.technician',
      'Capability analytics-flow at spec.capabilities.analytics-flow',
    ]);
  });
});

describe('a region', () => {
  test('says where it hangs in the tree (R001)', () => {
    const [urumqi] = readResources<Record<string, unknown>>(['test/fixtures/region/valid.yaml']);
    expect(region.summary(urumqi!)).toEqual({ level: 'city', parent: 'northwest' });
  });
});

describe('every layer above the store', () => {
  const schema = (slug: string) =>
    JSON.parse(readFileSync(path.join(projectRoot, `schemas/${slug}.schema.json`), 'utf8'));

  test('supplies the same fields', () => {
    for (const slug of ['chain', 'store-format', 'region'])
      expect(schema(slug).properties.spec.properties.defaults).toEqual({
        $ref: 'store.schema.json#/$defs/storeDefaults',
      });
  });

  test('supplies fields that a store has in the same shape and need not repeat', () => {
    const { properties, required } = schema('store').properties.spec;
    const defaults = schema('store').$defs.storeDefaults;
    expect(properties).toMatchObject(defaults.properties);
    expect(required.filter((field: string) => field in defaults.properties)).toEqual([]);
    expect(defaults).not.toHaveProperty('required');
  });
});

test.each(slugs)('the kind %s is on the shelf under both its names', (slug) => {
  expect(kindBySlug(slug)).toBeDefined();
  expect(kindOf(kindBySlug(slug)!.kind)).toBe(kindBySlug(slug));
});

test.each(slugs)('the examples in the schema of %s are valid', (slug) => {
  const { examples } = JSON.parse(readFileSync(path.join(projectRoot, `schemas/${slug}.schema.json`), 'utf8'));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(checkShape(example)).toEqual([]);
});
