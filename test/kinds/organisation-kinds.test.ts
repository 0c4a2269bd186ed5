import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { kindBySlug, kindOf } from '../../src/kinds/index.ts';
import { overridesOf } from '../../src/kinds/override.ts';
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
      'Sop open-store at spec.sopOverrides.open-store',
      'Sop close-store at spec.sopOverrides.close-store',
      'Role store-manager at spec.taskOverrides.close-store-daily.assignee.roles.0',
      'Role deputy-manager at spec.taskOverrides.close-store-daily.assignee.roles.1',
      'Role cashier at spec.taskOverrides.close-store-daily.assignee.roles.2',
      'TaskTemplate close-store-daily at spec.taskOverrides.close-store-daily',
    ]);
  });

  test('mentions what it overrides, so that a changed SOP is no change of all stores that differ in it', () => {
    const mentions = referencesOf(store, valid!).filter(({ mention }) => mention);
    expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(['Sop', 'TaskTemplate']));
  });

  test('overrides field by field, each with its own place (R067)', () => {
    expect(overridesOf(store, valid!).map(({ name, field, value, path }) => [name, field, value, path.length])).toEqual(
      [
        ['open-store', 'steps.cleaning.evidence.photos.min', 5, 4],
        ['close-store', 'completion.window', 'PT75M', 4],
        ['close-store', 'steps.demo-return.evidence.table.min', null, 4],
        ['close-store-daily', 'window.dueAfter', 'PT1H15M', 4],
        ['close-store-daily', 'assignee.roles', ['store-manager', 'deputy-manager', 'cashier'], 4],
      ],
    );
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

  test('supplies the same fields; formats and regions override SOPs and task templates besides', () => {
    const defaultsOf = (slug: string) => {
      const [, name] = schema(slug).properties.spec.properties.defaults.$ref.split('store.schema.json#/$defs/');
      return Object.keys(schema('store').$defs[name].properties);
    };
    const fields = defaultsOf('chain');
    for (const slug of ['store-format', 'region'])
      expect(defaultsOf(slug)).toEqual([...fields, 'sopOverrides', 'taskOverrides']);
    for (const slug of ['store-format', 'region', 'store'])
      expect(kindBySlug(slug)!.overrideMaps!.map(({ kind }) => kind)).toEqual(['Sop', 'TaskTemplate']);
  });

  test('can override every field that a task template can open, and no other', () => {
    const { overridableField, overrides } = schema('task-template').$defs;
    expect(Object.keys(overrides.properties)).toEqual(overridableField.enum);
  });

  test('supplies fields that a store has in the same shape and need not repeat', () => {
    const { properties, required } = schema('store').properties.spec;
    const defaults = schema('store').$defs.layerDefaults;
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
