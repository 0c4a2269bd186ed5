import { describe, expect, test } from 'vitest';
import type { CapabilitySpec } from '../../src/kinds/capability/spec.ts';
import type { RolloutSpec } from '../../src/kinds/rollout/spec.ts';
import type { RolloutPhaseSpec } from '../../src/kinds/rollout-phase/spec.ts';
import { store } from '../../src/kinds/store/index.ts';
import type { Resource } from '../../src/model/resource.ts';
import { matches } from '../../src/model/selector.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const documents = readResources<unknown>(yamlFiles('templates/rollout'));
const rollout = documents.find(({ kind }) => kind === 'Rollout')!.spec as RolloutSpec;
const phases = new Map(
  documents
    .filter(({ kind }) => kind === 'RolloutPhase')
    .map(({ metadata, spec }) => [metadata.name, spec as RolloutPhaseSpec]),
);
const phase = (name: string) => phases.get(name)!;
const ordered = rollout.phases.map(phase);
const capabilities = readResources<CapabilitySpec>(yamlFiles('templates/capabilities'));
const stores = (readResources<unknown>(yamlFiles('stores')) as Resource[])
  .filter(({ kind }) => kind === 'Store')
  .map((one) => store.summary(one));

describe('the four phases (R059)', () => {
  test('stand in order', () => {
    expect(rollout.phases).toEqual(['mvp', 'expansion', 'full-coverage', 'data-governance']);
    expect(ordered.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  });

  test('never take a capability away, and never switch one on before what it requires', () => {
    ordered.forEach((current, index) => {
      const on = new Set(current.capabilities);
      for (const name of ordered[index - 1]?.capabilities ?? []) expect(on).toContain(name);
      for (const { metadata, spec } of capabilities)
        if (on.has(metadata.name)) for (const required of spec.requires ?? []) expect(on).toContain(required);
    });
  });

  test('fall back to the phase before', () => {
    expect(ordered.map(({ rollback }) => rollback?.toPhase)).toEqual([undefined, ...rollout.phases.slice(0, 3)]);
  });

  test('close with a retrospective of store representatives and with every party’s signature (R032, R071, R072)', () => {
    for (const { retro, signOffs } of ordered) {
      expect(retro).toMatchObject({ required: true });
      expect(retro.minStoreReps).toBeGreaterThanOrEqual(1);
      expect(retro.actionsMin).toBeGreaterThanOrEqual(1);
      expect(signOffs).toEqual(rollout.signOffParties.map(({ party, role }) => ({ party, role })));
    }
  });

  test('want store managers and frontline trained before a store goes live (R081)', () => {
    for (const { training } of ordered) expect(training).toMatchObject({ 'store-manager': 1, frontline: 0.9 });
  });
});

describe.each(
  [...phases].flatMap(([name, { entryGate, exitGate }]) => [
    [name, 'entry', entryGate] as const,
    [name, 'exit', exitGate] as const,
  ]),
)('%s: the %s gate', (_, __, gate) => {
  const criteria = gate?.criteria ?? [];

  test('watches people and technology (R074)', () => {
    const must = criteria.filter(({ severity }) => severity === 'must').map(({ track }) => track);
    expect(must).toContain('tech');
    expect(must).toContain('people');
  });

  test('stays closed when data for a must is missing (R041)', () => {
    for (const { severity, onMissing } of criteria) if (severity === 'must') expect(onMissing).toBe('block');
  });

  test('compares metrics with limits and calculates nothing, shows the metric it compares, and has unique ids', () => {
    for (const { cel, metric } of criteria) {
      expect(cel).toMatch(/^m\.[a-z][a-z0-9_]* (>=|<=|<|>|==) -?\d+(\.\d+)?$/);
      expect(cel).toContain(`m.${metric} `);
    }
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
  });
});

describe('the MVP', () => {
  test('switches on task dispatch and progress tracking and nothing else (R061)', () => {
    expect(phase('mvp').capabilities).toEqual(['task-dispatch', 'progress-tracking']);
  });

  test('takes exactly three different stores, one of them under-performing (R060)', () => {
    const { size, representativeness, includeUnderperformer } = phase('mvp').cohort;
    expect(size).toEqual({ exact: 3 });
    expect(includeUnderperformer).toBe(true);
    expect(Object.fromEntries((representativeness ?? []).map((one) => [one.dimension, one.minDistinct]))).toEqual({
      format: 2,
      region: 2,
      volume: 3,
    });
  });

  test('is met by the stores that are in it', () => {
    const { cohort } = phase('mvp');
    const inPhase = stores.filter((labels) => labels.phase === 'mvp');
    expect(inPhase).toHaveLength(cohort.size.exact ?? 0);
    for (const labels of inPhase) expect(matches(cohort.selector ?? {}, labels)).toBe(true);
    for (const { dimension, minDistinct } of cohort.representativeness ?? [])
      expect(new Set(inPhase.map((labels) => labels[dimension])).size).toBeGreaterThanOrEqual(minDistinct);
    expect(inPhase.some(({ performance }) => performance === 'under')).toBe(true);
  });
});

describe('the later phases', () => {
  test('expansion adds inventory and performance and asks for 80 percent of the high-frequency scenarios (R063, R064, R065)', () => {
    expect(phase('expansion').capabilities).toEqual(expect.arrayContaining(['inventory-sync', 'performance']));
    expect(phase('expansion').exitGate.criteria).toContainEqual(
      expect.objectContaining({ cel: 'm.hf_scenario_coverage >= 0.8', severity: 'must', onMissing: 'block' }),
    );
  });

  test('full coverage takes every open store and switches nothing new on (R066)', () => {
    expect(phase('full-coverage').cohort.size).toEqual({ percent: 100 });
    expect(phase('full-coverage').capabilities).toEqual(phase('expansion').capabilities);
  });

  test('data governance alone switches analytics on (R051)', () => {
    const analytics = ({ capabilities: on }: RolloutPhaseSpec) => on.filter((name) => name.startsWith('analytics-'));
    expect(ordered.map((one) => analytics(one).length)).toEqual([0, 0, 0, 3]);
  });
});

describe('the rollout', () => {
  test('freezes for 618, Singles’ Day, Spring Festival and stocktaking (R103)', () => {
    const windows = rollout.freezeWindows ?? [];
    for (const reason of ['618', '双11', '春节', '盘点'])
      expect(windows.some((window) => window.reason['zh-CN'].includes(reason))).toBe(true);
    for (const { start, end } of windows) expect(start < end).toBe(true);
  });

  test('is led by IT together with operations, HR and finance, and every duty has one who answers for it (R075, R076)', () => {
    const { lead, members, raci } = rollout.team;
    expect(lead.department).toBe('it');
    expect(members.map(({ department }) => department)).toEqual(['operations', 'human-resources', 'finance']);
    expect(raci.map(({ duty }) => duty)).toEqual(
      expect.arrayContaining(['requirements', 'training', 'issue-response']),
    );
    for (const duty of raci) expect(duty.responsible).toContain(duty.accountable);
  });

  test('serves all four objectives with metrics and strategies (R002, R017)', () => {
    expect(new Set(rollout.objectives.map(({ objective }) => objective)).size).toBe(4);
  });

  test('lets a change through a freeze only with two approvers and an end (R103)', () => {
    expect(rollout.waiverPolicy).toMatchObject({ minApprovers: 2, maxDays: 7 });
  });
});
