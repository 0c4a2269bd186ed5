import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/checks/facts.ts';
import { occurrencesPerDay } from '../../src/kinds/occurrences-per-day.ts';
import type { Change } from '../../src/model/change.ts';
import { contentHash } from '../../src/model/content-hash.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Resource } from '../../src/model/resource.ts';
import { isUnaltered } from '../../src/planning/check-plan.ts';
import { deletionLimit } from '../../src/planning/deletion-limit.ts';
import { planDigest } from '../../src/planning/fingerprint.ts';
import { orderChanges } from '../../src/planning/order.ts';

const region = (name: string, parent?: string): Resource => ({
  apiVersion: 'storeops.dev/v1',
  kind: 'Region',
  metadata: { name },
  spec: { code: name, level: 'city', ...(parent ? { parent } : {}) },
});
const create = (after: Resource): Change => ({
  action: 'create',
  address: { kind: after.kind, name: after.metadata.name },
  after,
  afterHash: contentHash(after),
});
const remove = (before: Resource): Change => ({
  action: 'delete',
  address: { kind: before.kind, name: before.metadata.name },
  before,
  beforeHash: contentHash(before),
});

const samplePlan = (): Plan => {
  const draft: Omit<Plan, 'digest'> = {
    formatVersion: 1,
    tool: 'storeops/0.0.0',
    commit: { id: 'abc', dirty: false },
    platform: { name: 'local', id: 'p' },
    base: 3,
    waves: [[create(region('north'))], [create(region('beijing', 'north'))]],
    unmanaged: [],
    impact: { stores: 0, staff: 0, byRegion: {}, byPhase: {}, tasksPerDay: { before: 0, after: 0 } },
  };
  return { ...draft, digest: planDigest(draft) };
};

describe('a plan as data', () => {
  it('creates what is referred to first, and deletes it last', () => {
    const [north, beijing, haidian] = [region('north'), region('beijing', 'north'), region('haidian', 'beijing')];
    const names = (changes: Change[]): string[][] =>
      orderChanges(changes).map((wave) => wave.map(({ address }) => address.name));
    expect(names([create(haidian), create(beijing), create(north)])).toEqual([['north'], ['beijing'], ['haidian']]);
    expect(names([remove(north), remove(haidian), remove(beijing)])).toEqual([['haidian'], ['beijing'], ['north']]);
  });

  it('takes references from facts about the same documents, and from no others', () => {
    const changes = [create(region('haidian', 'beijing')), create(region('beijing'))];
    const references = [{ kind: 'Region', name: 'haidian', path: [], mention: false }];
    const facts = (hash: string): Map<string, Facts> =>
      new Map([
        [
          'region/haidian',
          { address: 'region/haidian', hash: contentHash(region('haidian', 'beijing')), references: [], summary: {} },
        ],
        ['region/beijing', { address: 'region/beijing', hash, references, summary: {} }],
      ]);
    const names = (hash: string): string[][] =>
      orderChanges(changes, facts(hash)).map((wave) => wave.map(({ address }) => address.name));
    expect(names(contentHash(region('beijing')))).toEqual([['haidian'], ['beijing']]);
    expect(names(contentHash(region('beijing', 'north')))).toEqual([['haidian', 'beijing']]);
  });

  it('keeps its digest through a round of JSON', () => {
    expect(isUnaltered(JSON.parse(JSON.stringify(samplePlan())) as Plan)).toBe(true);
  });

  it('is recognised as altered when any single value in it is changed', () => {
    const text = JSON.stringify(samplePlan());
    const altered: [string, string][] = [
      ['"base":3', '"base":4'],
      ['"level":"city"', '"level":"area"'],
      ['"id":"p"', '"id":"q"'],
      ['"dirty":false', '"dirty":true'],
      ['"name":"beijing"}', '"name":"tianjin"}'],
      ['"stores":0', '"stores":1'],
    ];
    for (const [from, to] of altered) {
      expect(text).toContain(from);
      expect(isUnaltered(JSON.parse(text.replace(from, to)) as Plan), `${from} → ${to}`).toBe(false);
    }
  });

  it('limits deletions by number, by share, and lets a few always pass', () => {
    expect(deletionLimit({ maxDelete: 7, floor: 3, live: 1000 })).toBe(7);
    expect(deletionLimit({ maxDelete: '10%', floor: 3, live: 1000 })).toBe(100);
    expect(deletionLimit({ maxDelete: '10%', floor: 3, live: 5 })).toBe(3);
  });

  it('counts how often a rule happens on an average day', () => {
    expect(occurrencesPerDay('FREQ=DAILY')).toBe(1);
    expect(occurrencesPerDay('FREQ=HOURLY;INTERVAL=2;BYHOUR=10,12,14,16,18,20')).toBe(6);
    expect(occurrencesPerDay('FREQ=WEEKLY;BYDAY=MO')).toBeCloseTo(1 / 7, 3);
    expect(occurrencesPerDay('FREQ=NEVER')).toBe(0);
  });
});
