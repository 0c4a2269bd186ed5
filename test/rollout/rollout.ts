import type { DemotionSpec } from '../../src/kinds/demotion/spec.ts';
import type { PromotionSpec } from '../../src/kinds/promotion/spec.ts';
import type { RolloutSpec } from '../../src/kinds/rollout/spec.ts';
import type { RolloutPhaseSpec } from '../../src/kinds/rollout-phase/spec.ts';
import type { WaiverSpec } from '../../src/kinds/waiver/spec.ts';
import type { GateQuestion, PartySignature, RolloutFacts, StoreFact } from '../../src/rollout/facts.ts';
import { type Reading, readingKey, type Scope } from '../../src/rollout/reading.ts';

export const NOW = '2026-11-22T10:00:00.000Z';

/** A rollout of three phases over six stores: gates of one metric a track, few days, one signature. */
export const ROLLOUT: RolloutSpec = {
  objectives: [],
  stage: 'pilot',
  phases: ['pilot', 'growth', 'all'],
  freezeWindows: [],
  waiverPolicy: { approvers: ['hq-operations', 'it-admin'], minApprovers: 2, maxDays: 7 },
  team: { lead: { department: 'it' }, members: [{ department: 'operations' }], raci: [] },
  signOffParties: [{ party: 'it', role: 'it-admin' }],
  scenarioCoverage: { target: 0.8, highFrequencyShare: 0.8, executedStoreShare: 0.8, window: 'P28D' },
};

const CRITERIA: RolloutPhaseSpec['exitGate']['criteria'] = [
  {
    ...{ id: 'dispatch', track: 'tech', cel: 'm.dispatch_success_rate >= 0.99', metric: 'dispatch_success_rate' },
    ...{ window: 'P7D', minSamples: 10, severity: 'must', onMissing: 'block' },
  },
  {
    ...{ id: 'on-time', track: 'people', cel: 'm.on_time_rate >= 0.8', metric: 'on_time_rate' },
    ...{ window: 'P7D', minSamples: 10, severity: 'must', onMissing: 'block' },
  },
];

export const PHASE: RolloutPhaseSpec = {
  order: 1,
  goal: { 'zh-CN': '试点' },
  capabilities: ['task-dispatch'],
  cohort: { size: { min: 1 } },
  exitGate: { criteria: CRITERIA },
  retro: { required: true, minStoreReps: 1, actionsMin: 1 },
  signOffs: [{ party: 'it', role: 'it-admin' }],
  rollback: { trigger: 'm.on_time_rate < 0.5', dataPolicy: 'keep' },
  minDays: 7,
  soakStoreDays: 20,
};

export const SIGNED: PartySignature = {
  party: 'it',
  role: 'it-admin',
  state: 'signed',
  by: ['wu.hao'],
  records: ['s'],
};

/** A reading with enough samples and fresh data. */
export function reading(numerator: number, denominator: number, more: Partial<Reading> = {}): Reading {
  return { numerator, denominator, samples: denominator, dataUntil: NOW, ...more };
}

export function readings(scope: Scope, values: Readonly<Record<string, Reading>>): Map<string, Reading> {
  const entries = Object.entries(values).map(([metric, value]) => [
    readingKey({ scope, metric, window: 'P7D' }),
    value,
  ]);
  return new Map(entries as [string, Reading][]);
}

export function storeAt(name: string, phase?: string, labels: Readonly<Record<string, string>> = {}): StoreFact {
  return { name, ...(phase ? { phase } : {}), labels: { ...labels, name, ...(phase ? { phase } : {}) }, open: true };
}

export function promotion(name: string, spec: Partial<PromotionSpec>): { name: string; spec: PromotionSpec } {
  const base = { rollout: 'national', to: 'pilot', stores: [], members: [], evaluatedAt: '2026-11-01T10:00:00Z' };
  return { name, spec: { ...base, requestedBy: 'li', gates: [], metrics: [], content: [], digest: '', ...spec } };
}

export function demotion(name: string, spec: Partial<DemotionSpec>): { name: string; spec: DemotionSpec } {
  const base = { rollout: 'national', stores: [], reason: '账实不符，先退回', cause: 'manual' as const };
  return { name, spec: { ...base, demotedBy: 'li', at: '2026-11-10T10:00:00Z', ...spec } };
}

export function waiver(name: string, spec: Partial<WaiverSpec>): { name: string; spec: WaiverSpec } {
  const approvals = [
    { by: 'chen', role: 'hq-operations', at: '2026-11-20T01:00:00Z' },
    { by: 'wu', role: 'it-admin', at: '2026-11-20T02:00:00Z' },
  ];
  const base = {
    rollout: 'national',
    phase: 'growth',
    gates: [],
    reason: '割接期间延迟偏高',
    requestedBy: 'zhao',
    approvals,
  };
  return { name, spec: { ...base, expires: '2026-11-25', ...spec } };
}

/** Three of six stores have been in the pilot for three weeks, and everything its exit asks for is there. */
export function readyFacts(more: Partial<RolloutFacts> = {}): RolloutFacts {
  const stores = ['a', 'b', 'c'].map((name) => storeAt(name, 'pilot'));
  const others = ['d', 'e', 'f'].map((name) => storeAt(name));
  const all = [...stores, ...others];
  return {
    now: NOW,
    rollout: { name: 'national', address: 'rollout/national', hash: 'h', spec: ROLLOUT },
    phases: ROLLOUT.phases.map((name, index) => ({
      ...{ name, address: `rollout-phase/${name}`, hash: `h${index}` },
      spec: { ...PHASE, order: index + 1 },
    })),
    stores: all,
    promotions: [promotion('pilot-1', { stores: stores.map(({ name }) => ({ store: name })) })],
    demotions: [],
    waivers: [],
    signatures: new Map([['pilot', [SIGNED]]]),
    retrospectives: new Map([
      ['pilot', { held: true, heldOn: '2026-11-20', storeReps: 1, actions: 1, missing: [], records: ['r'] }],
    ]),
    readings: readings('exit', { dispatch_success_rate: reading(999, 1000), on_time_rate: reading(900, 1000) }),
    live: new Map(all.map(({ name, phase }) => [name, phase])),
    ...more,
  };
}

/** May the three stores of the pilot go on? */
export function question(more: Partial<GateQuestion> = {}): GateQuestion {
  return { ...readyFacts(), target: 1, incoming: ['a', 'b', 'c'], ...more };
}
