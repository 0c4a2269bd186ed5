import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { isWithin } from '../../src/kinds/bounds.ts';
import { overrideProblem } from '../../src/kinds/catalogue.ts';
import { referencesOf } from '../../src/kinds/references.ts';
import { fieldOf } from '../../src/kinds/sop/field.ts';
import { sop } from '../../src/kinds/sop/index.ts';
import type { SopSpec, SopStep } from '../../src/kinds/sop/spec.ts';
import { requiredSteps, stepsOf } from '../../src/kinds/sop/steps.ts';
import type { Resource } from '../../src/model/resource.ts';
import { expectationsOf, findingsOf, invalidFixtures } from '../helpers/fixture-findings.ts';
import { readResources } from '../helpers/reference-chain.ts';

const resource = readResources<SopSpec>(['test/fixtures/sop/valid.yaml'])[0]!;
const { spec } = resource;

describe('the schema of sop', () => {
  test('accepts the valid fixture', () => {
    expect(findingsOf('sop/valid.yaml')).toEqual([]);
  });

  test.each(invalidFixtures('sop'))('reports what %s says it should, there and nowhere else', (file) => {
    const expected = expectationsOf(`sop/${file}`);
    expect(expected).toHaveLength(1);
    expect(findingsOf(`sop/${file}`)).toEqual(expected);
  });

  test('wants a first day of every SOP in force, and of no other', () => {
    const { effectiveFrom: _, ...undated } = spec;
    const findings = (status: string) => checkShape({ ...resource, spec: { ...undated, status } });
    expect(findings('draft')).toEqual([]);
    expect(findings('active')).toMatchObject([
      { code: 'shape/required', path: ['spec'], args: { field: 'effectiveFrom' } },
    ]);
  });
});

test('the valid fixture shows every kind of step, evidence and action once', () => {
  const steps = stepsOf(spec).map(({ step }) => step);
  const evidence = steps.flatMap((step) => ('evidence' in step ? (step.evidence ?? []) : []));
  const actions = steps.flatMap((step) => [
    ...('actions' in step ? (step.actions ?? []) : []),
    ...('onFail' in step ? (step.onFail?.actions ?? []) : []),
  ]);
  expect(steps.map(({ kind }) => kind).sort()).toEqual(['action', 'info', 'sub-sop', 'work', 'work']);
  expect(new Set(evidence.map(({ type }) => type)).size).toBe(14);
  expect(new Set(actions.map(({ type }) => type)).size).toBe(11);
});

describe('references', () => {
  const references = referencesOf(sop, resource as unknown as Resource);
  const names = (kind: string, mention: boolean) =>
    new Set(references.filter((one) => one.kind === kind && one.mention === mention).map(({ name }) => name));

  test('reach roles in steps, signatures and actions', () => {
    expect(names('Role', false)).toEqual(
      new Set(['store-manager', 'deputy-manager', 'region-manager', 'cashier', 'technician']),
    );
  });

  test('mention what refers back to SOPs, so that no cycle closes', () => {
    expect(names('TaskTemplate', true)).toEqual(new Set(['device-repair-ticket']));
    expect(names('ApprovalFlow', true)).toEqual(new Set(['roster-exception', 'cash-writeoff']));
  });

  test('carry the version range of a sub-SOP', () => {
    expect(references.filter(({ kind }) => kind === 'Sop')).toMatchObject([{ name: 'demo-zone', range: '^1' }]);
  });
});

test('the summary tells version, status, scenario and size', () => {
  expect(sop.summary(resource as unknown as Resource)).toEqual({
    code: 'SOP-OPEN',
    category: 'daily-operations',
    scenario: 'open',
    version: '2.1.0',
    status: 'active',
    steps: '5',
    requiredSteps: '2',
    minutes: '15',
  });
});

describe('required steps', () => {
  const step = (id: string, more: Partial<SopStep> = {}): SopStep =>
    ({ id, kind: 'work', title: { 'zh-CN': id }, evidence: [{ type: 'check', id: 'done' }], ...more }) as SopStep;
  const section = (id: string, steps: SopStep[], visibleIf?: string) => ({
    id,
    title: { 'zh-CN': id },
    steps,
    ...(visibleIf === undefined ? {} : { visibleIf }),
  });
  const ids = (sections: SopSpec['sections']) => requiredSteps({ ...spec, sections }).map(({ id }) => id);

  test('leave out optional and conditional steps and those of the platform', () => {
    const steps = [
      step('plain'),
      step('optional', { required: false }),
      step('conditional', { visibleIf: 'store.open' }),
      step('automatic', { performedBy: 'system' }),
    ];
    expect(ids([section('one', steps)])).toEqual(['plain']);
  });

  test('count only the longest of the sections that exclude each other', () => {
    const patrol = [section('a', [step('p1')], 'patrol'), section('b', [step('p2')], 'patrol')];
    const monthly = section('c', [step('m1')], 'monthly');
    expect(ids([...patrol, monthly, section('d', [step('sign')])])).toEqual(['sign', 'p1', 'p2']);
  });
});

describe('overrides (R067)', () => {
  const override = (field: string, level: 'format' | 'region' | 'store', value: unknown) =>
    overrideProblem(sop.catalogue!.lines(resource as unknown as Resource), { field, level, value })?.reason;

  test('find their field by ids, wherever the step stands', () => {
    expect(fieldOf(spec, 'steps.float.evidence.amount.max')).toBe(5000);
    expect(fieldOf(spec, 'steps.check-in.onFail.actions.fix.dueIn')).toBe('PT1H');
    expect(fieldOf(spec, 'completion.window')).toBe('PT50M');
    expect(fieldOf(spec, 'steps.float.evidence.constructor')).toBeUndefined();
    expect(fieldOf(spec, 'steps.nowhere.evidence.amount.max')).toBeUndefined();
  });

  test('are allowed only where the SOP says so, by whom it says, within its bounds', () => {
    expect(override('steps.float.evidence.amount.max', 'store', 8000)).toBeUndefined();
    expect(override('steps.float.evidence.amount.max', 'store', 20_000)).toBe('out-of-bounds');
    expect(override('completion.window', 'region', 'PT45M')).toBe('wrong-level');
    expect(override('steps.check-in.redline', 'store', false)).toBe('not-overridable');
  });

  test('are whole where only whole numbers make sense, and of the sort of the field', () => {
    const photos = { ...structuredClone(resource), spec: structuredClone(spec) };
    photos.spec.overridable = [
      {
        field: 'steps.check-in.evidence.storefront.min',
        levels: ['store'],
        bounds: { type: 'number', min: 1, max: 6 },
      },
    ];
    const [first] = stepsOf(photos.spec).flatMap(({ step }) => ('evidence' in step ? (step.evidence ?? []) : []));
    Object.assign(first!, { type: 'photo', id: 'storefront' });
    const lines = sop.catalogue!.lines(photos as unknown as Resource);
    const problem = (value: unknown) =>
      overrideProblem(lines, { field: 'steps.check-in.evidence.storefront.min', level: 'store', value })?.reason;
    expect([2, 2.5, '2', true, null].map(problem)).toEqual([
      undefined,
      'wrong-type',
      'wrong-type',
      'wrong-type',
      undefined,
    ]);
    expect(override('completion.window', 'store', 'soon')).toBe('wrong-type');
  });

  test('may go back to what the SOP says, but only where and by whom they may be', () => {
    expect(override('completion.window', 'store', null)).toBeUndefined();
    expect(override('completion.window', 'region', null)).toBe('wrong-level');
    expect(override('steps.check-in.redline', 'store', null)).toBe('not-overridable');
  });

  test('compare durations by their length, not by their letters', () => {
    const bounds = { type: 'duration', min: 'PT30M', max: 'PT1H30M' } as const;
    expect(isWithin(bounds, 'PT90M')).toBe(true);
    expect(isWithin(bounds, 'PT91M')).toBe(false);
    expect(isWithin({ type: 'duration', min: 'P1D', max: 'P1W' }, 'PT24H')).toBe(true);
    for (const value of ['PT', 'soon', 45]) expect(isWithin(bounds, value)).toBe(false);
  });

  test('take listed values and short texts', () => {
    expect(override('completion.geofence', 'store', 'flag')).toBeUndefined();
    expect(override('completion.geofence', 'store', 'off')).toBe('out-of-bounds');
    expect(override('steps.check-in.onFail.actions.fix.title.zh-CN', 'region', '报修'.repeat(20))).toBe(
      'out-of-bounds',
    );
  });
});
