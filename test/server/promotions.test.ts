import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDigest } from '../../src/kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../../src/kinds/promotion/spec.ts';
import { API_VERSION, type Resource } from '../../src/model/resource.ts';
import { isBlocking } from '../../src/rollout/answer.ts';
import { askGates } from '../../src/rollout/ask-gates.ts';
import type { GateQuestion } from '../../src/rollout/facts.ts';
import { labelsOf, rolloutsFrom } from '../../src/rollout/mapping.ts';
import { promotionRecord } from '../../src/rollout/promotion-record.ts';
import { type Api, createLine, deleteLine, updateLine } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { openLivePlatform } from '../helpers/live-platform.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const PILOTS = ['bj-wangfujing', 'hz-hubin', 'wh-chuhe-hanjie'];
const resources = readResources<Resource['spec']>([...yamlFiles('templates'), ...yamlFiles('stores')]);
const NOW = '2026-10-01T08:00:00.000Z';

function store(name: string, phase: string): Resource {
  const found = resources.find((one) => one.kind === 'Store' && one.metadata.name === name);
  if (!found) throw new Error(name);
  return { ...found, spec: { ...found.spec, phase } };
}

function document(kind: string, name: string, spec: object): Resource {
  return { apiVersion: API_VERSION, kind, metadata: { name }, spec } as Resource;
}

function question(waivers: readonly Resource[]): GateQuestion {
  const all = [...resources, ...waivers];
  const [facts] = rolloutsFrom(
    {
      all: (kind) => all.filter((one) => one.kind === kind),
      stores: all.flatMap((one) => (one.kind === 'Store' ? [[one.metadata.name, labelsOf(one)] as const] : [])),
    },
    { now: NOW, readings: new Map(), live: undefined },
  );
  if (!facts) throw new Error('no rollout');
  return { ...facts, target: 1, incoming: PILOTS, wave: 'pilot-stores' };
}

/** Two people set aside whatever holds: the reference chain has measured nothing yet. */
function waiverFor(gates: readonly string[], name: string): Resource {
  const approvals = ['hq-operations', 'it-admin'].map((role) => ({
    by: `head-${role}`,
    role,
    at: '2026-09-30T08:00:00Z',
  }));
  const terms = { rollout: 'national-rollout', phase: 'expansion', reason: '演练用豁免，不用于生产' };
  return document('Waiver', name, { ...terms, gates, requestedBy: 'zhao', approvals, expires: '2026-10-03' });
}

function waiversForAll(): Resource[] {
  const gates = askGates(question([]))
    .answers.filter(isBlocking)
    .map(({ gate }) => gate);
  return [waiverFor(gates.slice(0, 20), 'first'), ...(gates.length > 20 ? [waiverFor(gates.slice(20), 'second')] : [])];
}

function record(waivers: readonly Resource[], name = 'expansion-1'): Resource {
  const asked = question(waivers);
  return document('Promotion', name, promotionRecord(asked, askGates(asked), { requestedBy: 'li' }));
}

describe.each(DATABASES)('phases on a platform on $kind (R059, R103)', ({ open }) => {
  let api: Api;
  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });
  afterAll(() => api.close());

  const moved = () => PILOTS.map((name) => updateLine(store(name, 'mvp'), store(name, 'expansion')));
  const state = async () => (await api.call('GET', '/v1/state')).json();
  const push = async (...lines: string[]) => {
    const answer = await api.push(lines, { declaration: { base: (await state()).revision } });
    const { code, diagnostics = [] } = answer.status === 200 ? { code: 'done' } : answer.json();
    return [code, [...new Set(diagnostics.map((one: { code: string }) => one.code))].join()];
  };

  test('nobody gets ahead of the gates, neither without a record nor with one that says so', async () => {
    const before = await state();
    expect(await push(...moved())).toEqual(['platform/ahead-of-gates', 'rollout/no-record']);
    const waivers = waiversForAll();
    const honest = record(waivers);
    // Verdicts that were written by hand are not believed, even under a digest that fits.
    const spec = record([]).spec as unknown as PromotionSpec;
    const gates = spec.gates.map((gate) => ({ ...gate, verdict: 'open' as const }));
    const forged = { ...spec, gates, digest: recordDigest({ ...spec, gates }) };
    const other = document('Promotion', 'expansion-1', forged);
    expect(await push(...moved(), createLine(other))).toEqual(['platform/ahead-of-gates', 'rollout/gate-holds']);
    const altered = { ...honest, spec: { ...honest.spec, requestedBy: 'wang' } };
    const lines = [...moved(), ...waivers.map(createLine)];
    expect(await push(...lines, createLine(altered))).toEqual(['platform/ahead-of-gates', 'rollout/record-altered']);
    expect(await state()).toEqual(before);
    expect(await push(...lines, createLine(honest))).toEqual(['done', '']);
  });

  test('back goes who will; who was sent back stays back, whatever old record there is', async () => {
    const [name = ''] = PILOTS;
    const back = { rollout: 'national-rollout', stores: [{ store: name, from: 'expansion' }], to: 'mvp' };
    const why = { reason: '账实不符，先退回试点功能', cause: 'manual', demotedBy: 'chen', at: '2026-10-01T08:00:00Z' };
    const demotion = document('Demotion', 'd', { ...back, ...why });
    expect(await push(updateLine(store(name, 'expansion'), store(name, 'mvp')), createLine(demotion))).toEqual([
      'done',
      '',
    ]);
    const again = updateLine(store(name, 'mvp'), store(name, 'expansion'));
    expect(await push(again)).toEqual(['platform/ahead-of-gates', 'rollout/sent-back']);
    // Nor does it help to take the record away, in the same push or before, or to write another name into it.
    expect(await push(again, deleteLine(demotion))).toEqual(['platform/ahead-of-gates', 'rollout/sent-back']);
    const rewritten = { ...demotion, spec: { ...demotion.spec, stores: [{ store: 'hz-hubin', from: 'expansion' }] } };
    expect(await push(again, updateLine(demotion, rewritten as Resource))).toEqual([
      'platform/ahead-of-gates',
      'rollout/sent-back',
    ]);
    expect(await push(deleteLine(demotion))).toEqual(['done', '']);
    expect(await push(again)).toEqual(['platform/ahead-of-gates', 'rollout/sent-back']);
    expect(await push(createLine(demotion))).toEqual(['done', '']);
    const lifted = {
      ...demotion,
      spec: { ...demotion.spec, lifted: { by: 'li', at: NOW, reason: '盘点后账实相符，差异已全部处理' } },
    };
    expect(await push(again, updateLine(demotion, lifted as Resource))).toEqual([
      'platform/ahead-of-gates',
      'rollout/sent-back',
    ]);
  });

  test('a judgement of long ago says nothing', async () => {
    api.wait(15 * 86_400);
    const late = updateLine(store('hz-hubin', 'expansion'), store('hz-hubin', 'full-coverage'));
    const spec = record(waiversForAll()).spec as unknown as PromotionSpec;
    const changed = { ...spec, to: 'full-coverage' };
    const old = document('Promotion', 'full-1', { ...changed, digest: recordDigest(changed) });
    expect(await push(late, createLine(old))).toEqual(['platform/ahead-of-gates', 'rollout/record-old']);
  });
});
