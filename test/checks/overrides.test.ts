import { describe, expect, test } from 'vitest';
import { checkTogether } from '../../src/checks/check-together.ts';
import { type Facts, factsOf } from '../../src/checks/facts.ts';
import { kindOf } from '../../src/kinds/index.ts';
import type { Resource } from '../../src/model/resource.ts';
import { readResources } from '../helpers/reference-chain.ts';

const files = ['sop', 'store', 'region', 'store-format', 'task-template'].map(
  (slug) => `test/fixtures/${slug}/valid.yaml`,
);
const [sop, store, region, format, template] = files.map(
  (file) => readResources<Record<string, unknown>>([file])[0] as Resource,
);

type Spec = Record<string, unknown>;

const withSpec = (resource: Resource, change: (spec: Spec) => Spec): Resource => ({
  ...resource,
  spec: change(resource.spec as Spec),
});

/** A store of the fixture that overrides fields of the fixture's SOP. */
const overriding = (fields: Spec): Resource =>
  withSpec(store!, ({ taskOverrides: _, ...spec }) => ({ ...spec, sopOverrides: { 'open-store': fields } }));

const factsAbout = (...resources: Resource[]): Map<string, Facts> =>
  new Map(
    resources.map((resource) => {
      const facts = factsOf(kindOf(resource.kind)!, resource, { hash: false });
      return [facts.address, facts];
    }),
  );

/** Findings about layers among some resources. */
const findings = (...resources: Resource[]) =>
  checkTogether(factsAbout(...resources)).filter(({ diagnostic }) => diagnostic.code.startsWith('layers/'));

describe('overrides are held against the catalogue (R067)', () => {
  test('what an SOP opens may differ within its bounds', () => {
    expect(
      findings(sop!, overriding({ 'completion.window': 'PT1H', 'steps.float.evidence.amount.max': 8000 })),
    ).toEqual([]);
  });

  test('a field that is not open is a finding at its key, with the list that would open it', () => {
    expect(findings(sop!, overriding({ 'steps.check-in.redline': false }))).toEqual([
      {
        address: 'store/cs-huangxing-road',
        diagnostic: {
          code: 'layers/not-overridable',
          severity: 'error',
          path: ['spec', 'sopOverrides', 'open-store', 'steps.check-in.redline'],
          args: {
            field: 'steps.check-in.redline',
            of: 'sop/open-store',
            fields:
              'steps.float.evidence.amount.max, completion.window, completion.geofence, steps.check-in.onFail.actions.fix.title.zh-CN',
          },
          related: [{ address: { kind: 'Sop', name: 'open-store' }, path: ['spec', 'overridable'] }],
        },
      },
    ]);
  });

  test('a misspelt field is told the nearest that is open', () => {
    const [finding] = findings(sop!, overriding({ 'completion.windo': 'PT1H' }));
    expect(finding?.diagnostic.args).toMatchObject({ suggestion: 'completion.window' });
  });

  test('another level, another type and another range each name their line of the catalogue', () => {
    const regional = withSpec(region!, (spec) => ({
      ...spec,
      defaults: { sopOverrides: { 'open-store': { 'completion.window': 'PT1H' } } },
    }));
    const local = overriding({ 'completion.window': 45, 'completion.geofence': 'off' });
    const found = findings(sop!, regional, local).map(({ address, diagnostic: { code, path, args, related } }) => ({
      at: `${address} ${path?.at(-1)}`,
      code,
      args,
      line: related?.[0]?.path,
    }));
    expect(found).toEqual([
      {
        at: 'region/urumqi completion.window',
        code: 'layers/wrong-level',
        args: { field: 'completion.window', of: 'sop/open-store', level: 'region', levels: 'store' },
        line: ['spec', 'overridable', 1],
      },
      {
        at: 'store/cs-huangxing-road completion.window',
        code: 'layers/wrong-type',
        args: { field: 'completion.window', of: 'sop/open-store', actual: '45', expected: 'duration (PT30M)' },
        line: ['spec', 'overridable', 1],
      },
      {
        at: 'store/cs-huangxing-road completion.geofence',
        code: 'layers/out-of-bounds',
        args: { field: 'completion.geofence', of: 'sop/open-store', actual: 'off', allowed: 'required, flag' },
        line: ['spec', 'overridable', 2],
      },
    ]);
  });

  test('a task template opens fields of its own', () => {
    const differing = (field: string): Resource =>
      withSpec(format!, () => ({ defaults: { taskOverrides: { [template!.metadata.name]: { [field]: 'PT1H' } } } }));
    expect(findings(template!, differing('window.dueAfter'))).toEqual([]);
    const [finding] = findings(template!, differing('window.expireAfter'));
    expect(finding?.diagnostic).toMatchObject({
      code: 'layers/not-overridable',
      args: { of: `task-template/${template!.metadata.name}`, fields: 'window.dueAfter, schedule.rrule' },
    });
  });

  test('what is not there, or is broken itself, is not held against the layers', () => {
    expect(findings(overriding({ 'steps.check-in.redline': false }))).toEqual([]);
    const bare: Facts = { address: 'sop/open-store', hash: '', references: [], summary: {} };
    const facts = new Map([...factsAbout(overriding({ 'steps.check-in.redline': false })), [bare.address, bare]]);
    expect(checkTogether(facts).filter(({ diagnostic }) => diagnostic.code.startsWith('layers/'))).toEqual([]);
  });
});
