import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { kindBySlug, kindOf } from '../../src/kinds/index.ts';
import { referencesOf } from '../../src/kinds/references.ts';
import type { Resource } from '../../src/model/resource.ts';
import { projectRoot, readResources } from '../helpers/reference-chain.ts';

const slugs = ['capability', 'scenario', 'task-template', 'rollout', 'rollout-phase'];

function fixture(slug: string): Resource {
  return readResources<Record<string, unknown>>([`test/fixtures/${slug}/valid.yaml`])[0]!;
}

describe.each([
  ['capability', { requires: 'task-dispatch,inventory-sync', conflicts: 'analytics-flow' }],
  [
    'scenario',
    { objective: 'satisfaction', capability: 'task-dispatch', expectedPerStoreWeek: '3.5', highFrequency: 'true' },
  ],
  ['rollout', { stage: 'pilot', phases: 'mvp,expansion' }],
  ['rollout-phase', { order: '2', capabilities: 'task-dispatch,progress-tracking,inventory-sync', minDays: '28' }],
])('the summary of a %s', (slug, summary) => {
  test('has what other rooms group by', () => {
    expect(kindBySlug(slug)?.summary(fixture(slug))).toEqual(summary);
  });
});

describe('references', () => {
  const named = (slug: string, mention: boolean) =>
    referencesOf(kindBySlug(slug)!, fixture(slug))
      .filter((reference) => reference.mention === mention)
      .map(({ kind, name }) => `${kind} ${name}`);

  test('of a capability: conflicts are mentions, because two may name each other', () => {
    expect(named('capability', false)).toEqual(['Capability task-dispatch', 'Capability inventory-sync']);
    expect(named('capability', true)).toEqual(['Capability analytics-flow']);
  });

  test('of a scenario: its capability only, templates name the scenario', () => {
    expect(named('scenario', false)).toEqual(['Capability task-dispatch']);
  });

  test('of a phase: the phase to fall back to is a mention', () => {
    expect(named('rollout-phase', true)).toEqual(['RolloutPhase mvp']);
  });

  test('of a rollout: its phases and the roles that approve, lead and sign', () => {
    expect(new Set(named('rollout', false))).toEqual(
      new Set(['RolloutPhase mvp', 'RolloutPhase expansion', 'Role hq-operations', 'Role it-admin']),
    );
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
