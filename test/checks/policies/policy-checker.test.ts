import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../src/checks/policies/ground-of.ts';
import { policyChecker } from '../../../src/checks/policies/policy-checker.ts';
import { messagesIn } from '../../../src/cli/messages/index.ts';
import { kindOf } from '../../../src/kinds/index.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { readResources } from '../../helpers/reference-chain.ts';
import { role } from '../../helpers/resources.ts';

const [store] = readResources<Record<string, unknown>>(['test/fixtures/store/valid.yaml']) as [Resource];

interface PolicyParts {
  readonly kinds?: readonly string[];
  readonly selector?: object;
  readonly rule: string;
  readonly severity?: string;
  readonly phase?: string;
  readonly waivers?: readonly object[];
}

function policy({
  kinds = ['Store'],
  selector,
  rule,
  severity = 'error',
  phase = 'validate',
  waivers,
}: PolicyParts): Resource {
  return {
    apiVersion: 'storeops.dev/v1',
    kind: 'Policy',
    metadata: { name: 'test-policy' },
    spec: {
      target: { kinds, ...(selector ? { selector } : {}) },
      phase,
      rule,
      severity,
      message: { 'zh-CN': '不符合规定', en: 'Not as it should be' },
      hint: { 'zh-CN': '请整改' },
      ...(waivers ? { waivable: true, waivers } : {}),
    },
  };
}

function judge(
  resource: Resource,
  policies: readonly Resource[],
  { layers = [] as readonly Resource[], today = '2026-11-22' } = {},
): readonly Diagnostic[] {
  const kind = kindOf(resource.kind)!;
  return policyChecker(groundOf([...policies, ...layers], today))(kind, resource, kind.summary(resource));
}

const codes = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ code, severity }) => `${severity} ${code}`);
const never = { rule: 'resource.metadata.name == "nobody"' };

describe('a policy of the chain', () => {
  test('says nothing about what satisfies it', () => {
    expect(judge(store, [policy({ rule: `resource.metadata.name == '${store.metadata.name}'` })])).toEqual([]);
  });

  test('reports what does not, with its severity and its own words in both languages', () => {
    const [finding] = judge(store, [policy({ ...never, severity: 'warning' })]);
    expect(finding).toMatchObject({ code: 'policy/user/test-policy', severity: 'warning' });
    const { code, args = {} } = finding!;
    expect(messagesIn('zh-CN').message(code, args)).toEqual({ summary: '不符合规定', hint: '请整改' });
    expect(messagesIn('en').message(code, args)).toEqual({ summary: 'Not as it should be', hint: '请整改' });
  });

  test('judges its kinds, and of these what its selector picks: stores by format, region, phase and life cycle too', () => {
    expect(judge(role('auditor'), [policy(never)])).toEqual([]);
    expect(codes(judge(role('auditor'), [policy({ ...never, kinds: ['Store', 'Role'] })]))).toHaveLength(1);
    const { format } = kindOf('Store')!.summary(store);
    expect(judge(store, [policy({ ...never, selector: { matchLabels: { format } } })])).toHaveLength(1);
    expect(judge(store, [policy({ ...never, selector: { matchLabels: { format: 'kiosk' } } })])).toEqual([]);
    expect(
      judge(role('auditor'), [policy({ ...never, kinds: ['Role'], selector: { matchLabels: { area: 'x' } } })]),
    ).toEqual([]);
  });

  test('is silent in other phases, and when its expression has problems of its own', () => {
    expect(judge(store, [policy({ ...never, phase: 'plan' })])).toEqual([]);
    expect(judge(store, [policy({ rule: 'resource.spec.nothing == 1' })])).toEqual([]);
  });

  test('points at the innermost place that it reads', () => {
    const at = (rule: string): unknown => judge(store, [policy({ rule })])[0]?.path;
    expect(at("resource.spec.lifecycle.state == 'closed' && resource.spec.lifecycle.state != 'open'")).toEqual([
      'spec',
      'lifecycle',
      'state',
    ]);
    expect(at("resource.spec.code == '' || resource.spec.geofenceMeters < 0")).toEqual(['spec']);
    expect(at("resource.metadata.name == '' && resource.spec.code == ''")).toEqual(['spec', 'code']);
    expect(at("resource.metadata.name == ''")).toEqual(['metadata', 'name']);
  });

  test('that cannot judge is not satisfied: a value is missing, or cannot be computed with', () => {
    const bare = { ...store, spec: { ...store.spec, devices: undefined } } as unknown as Resource;
    expect(judge(bare, [policy({ rule: 'size(resource.spec.devices) > 0', severity: 'warning' })])).toMatchObject([
      {
        code: 'policy/missing-value',
        severity: 'warning',
        args: { policy: 'test-policy', field: 'resource.spec.devices' },
      },
    ]);
    expect(codes(judge(store, [policy({ rule: 'int(resource.spec.code) > 0' })]))).toEqual([
      'error policy/not-computable',
    ]);
  });
});

describe('a waiver (R071)', () => {
  const address = `store/${store.metadata.name}`;
  const waived = policy({ ...never, waivers: [{ resource: address, expires: '2026-12-31' }] });

  test.each([
    ['2026-11-22', 0],
    ['2026-12-31', 0],
    ['2027-01-01', 1],
  ])('on %s leaves %i findings', (today, findings) => {
    expect(judge(store, [waived], { today })).toHaveLength(findings);
  });

  test('is for one resource', () => {
    const other = { ...store, metadata: { ...store.metadata, name: 'bj-other' } };
    expect(judge(other, [waived])).toHaveLength(1);
  });

  test('says until when the verdicts hold that it makes', () => {
    expect(groundOf([waived], '2026-11-22').until).toBe('2026-12-31');
    expect(groundOf([waived], '2027-01-01').until).toBeUndefined();
    expect(groundOf([waived], '2026-11-22').digest).not.toBe(groundOf([waived], '2027-01-01').digest);
  });
});

describe('layers', () => {
  const { region, format } = store.spec as { region: string; format: string };
  const layer = (kind: string, name: string, defaults: object, more: object = {}): Resource => ({
    apiVersion: 'storeops.dev/v1',
    kind,
    metadata: { name },
    spec: { ...more, defaults },
  });
  const bare = {
    ...store,
    spec: { ...store.spec, geofenceMeters: undefined, privacy: undefined },
  } as unknown as Resource;
  delete (bare.spec as Record<string, unknown>).geofenceMeters;
  delete (bare.spec as Record<string, unknown>).privacy;
  const rule = policy({ rule: 'resource.spec.geofenceMeters == 200' });

  test('give the values that a store does not set itself', () => {
    expect(codes(judge(bare, [rule]))).toEqual(['error policy/missing-value']);
    expect(judge(bare, [rule], { layers: [layer('Region', region, { geofenceMeters: 200 })] })).toEqual([]);
    expect(judge(bare, [rule], { layers: [layer('StoreFormat', format, { geofenceMeters: 200 })] })).toEqual([]);
    expect(
      judge(bare, [rule], {
        layers: [layer('Chain', 'xinghe', { geofenceMeters: 300 }), layer('Region', region, { geofenceMeters: 200 })],
      }),
    ).toEqual([]);
  });

  test('give way to what a store sets itself', () => {
    const own = { ...bare, spec: { ...bare.spec, geofenceMeters: 150 } };
    expect(codes(judge(own, [rule], { layers: [layer('Region', region, { geofenceMeters: 200 })] }))).toEqual([
      'error policy/user/test-policy',
    ]);
  });

  test('are all merged for a rule that may read anything', () => {
    const layers = [layer('Region', region, { geofenceMeters: 200 })];
    expect(judge(bare, [policy({ rule: "'geofenceMeters' in resource.spec.map(key, key)" })], { layers })).toEqual([]);
  });

  test('belong to the ground only where a policy needs them', () => {
    const above = layer('Region', region, { geofenceMeters: 200 });
    expect(groundOf([above], '2026-11-22')).toMatchObject({ rules: [], layers: [], digest: '' });
    expect(groundOf([rule, above], '2026-11-22').layers).toEqual([above]);
    expect(groundOf([policy({ ...never, kinds: ['Role'] }), above], '2026-11-22').layers).toEqual([]);
    expect(groundOf([policy({ rule: 'size(resource.spec.devices) > 0' }), above], '2026-11-22').layers).toEqual([]);
  });
});
