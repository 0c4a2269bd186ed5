import { describe, expect, test } from 'vitest';
import type { RolloutPhaseSpec } from '../../src/kinds/rollout-phase/spec.ts';
import { isBlocking } from '../../src/rollout/answer.ts';
import { askGates } from '../../src/rollout/ask-gates.ts';
import type { GateQuestion } from '../../src/rollout/facts.ts';
import type { Reading } from '../../src/rollout/reading.ts';
import { conditionHolds, type WaveTrouble } from '../../src/rollout/wave-trouble.ts';
import {
  demotion,
  NOW,
  PHASE,
  promotion,
  question,
  ROLLOUT,
  reading,
  readings,
  readyFacts,
  storeAt,
  waiver,
} from './rollout.ts';

/** What holds the stores back, as `gate verdict reason`. */
function blocking(asked: GateQuestion): string[] {
  return askGates(asked)
    .answers.filter(isBlocking)
    .map(({ gate, verdict, reason }) => `${gate} ${verdict} ${reason}`);
}

/** The same three phases, one of them with other terms. */
function phasesWith(name: string, spec: Partial<RolloutPhaseSpec>): Pick<GateQuestion, 'phases'> {
  const phases = readyFacts().phases.map((phase) =>
    phase.name === name ? { ...phase, spec: { ...phase.spec, ...spec } } : phase,
  );
  return { phases };
}

function measured(onTime: Parameters<typeof readings>[1][string]): Pick<GateQuestion, 'readings'> {
  return { readings: readings('exit', { dispatch_success_rate: reading(999, 1000), on_time_rate: onTime }) };
}

describe('gates', () => {
  test('are all open when everything is there (R059)', () => {
    expect(blocking(question())).toEqual([]);
    expect(askGates(question()).isOpen).toBe(true);
  });

  test.each<[string, Partial<GateQuestion>, string]>([
    ['no store is named', { incoming: [] }, 'order closed no-stores'],
    ['a phase is skipped', { target: 2 }, 'order closed phase-skipped'],
    [
      'a store would go back',
      { target: 0, stores: [storeAt('a', 'growth')], incoming: ['a'] },
      'order closed goes-back',
    ],
    ['a store is unknown', { incoming: ['z'] }, 'order closed unknown-store'],
    [
      'a store was sent back and not lifted',
      { demotions: [demotion('d', { stores: [{ store: 'a', from: 'growth' }], to: 'pilot' })] },
      'demotion closed demoted',
    ],
    ['nobody has signed', { signatures: new Map() }, 'signature/it closed not-signed'],
    ['there was no retrospective', { retrospectives: new Map() }, 'retrospective closed no-retrospective'],
    [
      'only headquarters held one (R072)',
      { retrospectives: new Map([['pilot', { held: true, storeReps: 0, actions: 3, missing: [], records: [] }]]) },
      'retrospective closed retrospective-lacks',
    ],
    ['the platform does not answer', { live: undefined }, 'in-step insufficient-data platform-silent'],
    ['a promotion has not reached the platform', { live: new Map([['a', 'pilot']]) }, 'in-step closed behind'],
  ])('hold when %s', (_, more, expected) => {
    expect(blocking(question(more))).toContain(expected);
  });

  test.each<[string, Parameters<typeof readings>[1][string], string[]]>([
    ['at the limit', reading(80, 100), []],
    ['a hair below it', reading(7999, 10_000), ['exit/on-time closed not-met']],
    ['no figure', { samples: 0, dataUntil: '2026-11-22T10:00:00Z' }, ['exit/on-time insufficient-data no-data']],
    ['a share of nothing', reading(0, 0, { samples: 50 }), ['exit/on-time insufficient-data no-data']],
    ['not a number', reading(Number.NaN, 100), ['exit/on-time insufficient-data no-data']],
    ['too few samples', reading(9, 9), ['exit/on-time insufficient-data few-samples']],
    ['old data', reading(90, 100, { dataUntil: '2026-11-20T09:59:59Z' }), ['exit/on-time insufficient-data stale']],
    ['data of no date', { ...reading(90, 100), dataUntil: '' }, ['exit/on-time insufficient-data stale']],
    ['a failed query', { samples: 0, problem: 'x' }, ['exit/on-time insufficient-data not-measured']],
  ])('decide on figures, and never without: %s (R041, R065)', (_, onTime, expected) => {
    expect(blocking(question(measured(onTime)))).toEqual(expected);
  });

  test.each([
    ['a misspelt metric', 'm.on_tme_rate >= 0.8', 'expression'],
    ['no metric at all', '1 == 1', 'no-metric'],
    ['one that another side of an or hides', 'm.on_time_rate >= 0.8 || m.completion_rate > 0.1', 'not-measured'],
  ])('never open for %s', (_, cel, reason) => {
    const criteria = PHASE.exitGate.criteria.map((one) => (one.id === 'on-time' ? { ...one, cel } : one));
    expect(blocking(question(phasesWith('pilot', { exitGate: { criteria } })))).toEqual([
      `exit/on-time insufficient-data ${reason}`,
    ]);
  });

  test('need both tracks (R074)', () => {
    const criteria = PHASE.exitGate.criteria.filter(({ track }) => track === 'tech');
    expect(blocking(question(phasesWith('pilot', { exitGate: { criteria } })))).toEqual([
      'exit-tracks closed one-track',
    ]);
  });

  test('wait for days, and for the days of all stores together, to the second', () => {
    const { answers } = askGates(
      question({ now: '2026-11-08T09:59:59Z', ...phasesWith('pilot', { soakStoreDays: 22 }) }),
    );
    const waits = answers.filter(({ verdict }) => verdict === 'wait').map(({ gate, until }) => [gate, until]);
    expect(waits).toEqual([
      ['duration/days', '2026-11-08T10:00:00.000Z'],
      ['duration/soak', '2026-11-09T10:00:00.000Z'],
    ]);
  });

  test('know nothing of a phase whose beginning nobody recorded (R041)', () => {
    expect(blocking(question({ promotions: [] }))).toEqual([
      'duration/days insufficient-data no-beginning',
      'duration/soak insufficient-data no-beginning',
    ]);
  });

  test('look at the cohort: how many, how different, and not the best alone (R060)', () => {
    const cohort: RolloutPhaseSpec['cohort'] = {
      ...{ size: { exact: 3 }, representativeness: [{ dimension: 'format', minDistinct: 2 }] },
      includeUnderperformer: true,
    };
    const stores = (under: string, ...formats: string[]) =>
      formats.map((format, index) =>
        storeAt(['a', 'b', 'c', 'd'][index] ?? '', undefined, { format, performance: index === 0 ? under : 'top' }),
      );
    const asked = (facts: Pick<GateQuestion, 'stores'>) =>
      blocking(
        question({
          ...phasesWith('pilot', { cohort }),
          ...facts,
          target: 0,
          incoming: facts.stores.map(({ name }) => name),
        }),
      );
    expect(asked({ stores: stores('under', 'direct', 'flagship', 'direct') })).toEqual([]);
    expect(asked({ stores: stores('top', 'direct', 'direct', 'direct', 'direct') })).toEqual([
      'cohort/size closed cohort-size',
      'cohort/format closed cohort-variety',
      'cohort/underperformer closed cohort-underperformer',
    ]);
  });

  test('hold trained shares by tier, each over the stores that come (R081)', () => {
    const terms = phasesWith('growth', { training: { frontline: 0.9 } });
    const key = 'entry trained_share_frontline ';
    const asked = (certified: number) =>
      blocking(question({ ...terms, readings: new Map([...question().readings, [key, reading(certified, 100)]]) }));
    expect(asked(90)).toEqual([]);
    expect(asked(89)).toEqual(['training/frontline closed not-met']);
  });
});

describe('waves', () => {
  const waves: RolloutPhaseSpec['waves'] = [
    { name: 'first', stores: { count: 1 }, bake: 'P7D', maxFailureRate: 0 },
    { name: 'rest', stores: { percent: 100 }, bake: 'P7D' },
  ];
  const terms = phasesWith('growth', { waves });
  const arrived = [
    ...readyFacts().promotions,
    promotion('growth-1', {
      to: 'growth',
      wave: 'first',
      stores: [{ store: 'a' }],
      evaluatedAt: '2026-11-18T10:00:00Z',
    }),
  ];

  test('let only so many stores come', () => {
    expect(blocking(question({ ...terms, wave: 'first' }))).toEqual(['wave closed wave-too-large']);
    expect(blocking(question({ ...terms, wave: 'first', incoming: ['a'] }))).toEqual([]);
    expect(blocking(question({ ...terms, wave: 'rest', incoming: ['a'] }))).toEqual(['wave/bake closed wave-before']);
  });

  test('name some of the stores where there are very many', () => {
    const incoming = Array.from({ length: 1000 }, (_, index) => `s${index}`);
    const order = askGates(question({ incoming })).answers.find(({ reason }) => reason === 'unknown-store');
    expect(order?.evidence.store).toMatch(/^s0, s1, .*, s19 … \+980$/);
  });

  test('bake, and do not ask for the exit of the phase before again', () => {
    const stores = readyFacts().stores.map((store) => (store.name === 'a' ? storeAt('a', 'growth') : store));
    const live = new Map(stores.map(({ name, phase }) => [name, phase]));
    const trouble = { wave: 'first', failing: [], unknown: 0 };
    const asked = { ...terms, stores, live, promotions: arrived, incoming: ['b', 'c'], readings: new Map(), trouble };
    expect(blocking(question(asked))).toEqual(['wave/bake wait wave-baking']);
    expect(blocking(question({ ...asked, now: '2026-11-25T10:00:00Z' }))).toEqual([]);
  });

  test('stop when more of its stores fail by their own figures than may, or when nobody knows (R059)', () => {
    const stores = readyFacts().stores.map((store) => (store.name === 'a' ? storeAt('a', 'growth') : store));
    const live = new Map(stores.map(({ name, phase }) => [name, phase]));
    const now = '2026-11-25T10:00:00Z';
    const asked = { ...terms, stores, live, promotions: arrived, incoming: ['b', 'c'], readings: new Map(), now };
    const failures = (trouble?: WaveTrouble) => blocking(question({ ...asked, trouble }));
    expect(failures({ wave: 'first', failing: ['a'], unknown: 0 })).toEqual(['wave/failures closed wave-failed']);
    const unknown = ['wave/failures insufficient-data wave-unknown'];
    expect(failures({ wave: 'first', failing: [], unknown: 1 })).toEqual(unknown);
    expect(failures({ wave: 'another', failing: [], unknown: 0 })).toEqual(unknown);
    expect(failures()).toEqual(unknown);
    expect(failures({ wave: 'first', failing: ['f'], unknown: 0 })).toEqual([]);
  });

  test('go by a rollback condition as far as it can be told: one figure that decides is enough', () => {
    const holds = (values: Readonly<Record<string, Reading>>) =>
      conditionHolds('m.inventory_mismatch_rows > 100 || m.on_time_rate < 0.6', new Map(Object.entries(values)), NOW);
    expect(holds({ inventory_mismatch_rows: reading(101, 1) })).toBe(true);
    expect(holds({ inventory_mismatch_rows: reading(100, 1) })).toBeUndefined();
    expect(holds({ inventory_mismatch_rows: reading(100, 1), on_time_rate: reading(6, 10) })).toBe(false);
    expect(holds({ on_time_rate: reading(5, 10, { dataUntil: '2026-11-01T00:00:00Z' }) })).toBeUndefined();
    expect(holds({ on_time_rate: reading(5, 0) })).toBeUndefined();
  });

  test('stop when more stores went back than may', () => {
    const sentBack = [demotion('d', { stores: [{ store: 'a', from: 'growth' }], to: 'pilot' })];
    const asked = { ...terms, promotions: arrived, demotions: sentBack, incoming: ['b', 'c'], wave: 'rest' };
    expect(blocking(question(asked))).toContain('wave/failures closed wave-failed');
  });
});

describe('a waiver', () => {
  const closed = { signatures: new Map() };
  const gates = ['signature/it'];

  test('of two people sets a gate aside and leaves its answer as it is (R103)', () => {
    const { isOpen, answers } = askGates(question({ ...closed, waivers: [waiver('w', { gates })] }));
    expect(isOpen).toBe(true);
    expect(answers.find(({ gate }) => gate === 'signature/it')).toMatchObject({ verdict: 'closed', waiver: 'w' });
  });

  const one = waiver('w', {}).spec.approvals.slice(0, 1);
  test.each([
    ['one person approved', { approvals: one }],
    ['one person approved twice', { approvals: [...one, ...one] }],
    [
      'one person approved by two accounts',
      { approvals: [...one, { by: 'Chen@xinghe.example', role: 'it-admin', at: '2026-11-20T02:00:00Z' }] },
    ],
    ['who asked also approved', { requestedBy: 'wu' }],
    ['who asked also approved by another account', { requestedBy: 'WU@xinghe.example' }],
    ['a role may not approve', { approvals: [...one, { by: 'x', role: 'finance', at: '2026-11-20T02:00:00Z' }] }],
    [
      'an approval is still to come',
      { approvals: [...one, { by: 'x', role: 'it-admin', at: '2026-11-23T02:00:00Z' }] },
    ],
    ['it has expired', { expires: '2026-11-21' }],
    ['it lasts too long', { expires: '2026-11-28' }],
    ['it is for another phase', { phase: 'all' }],
    ['it is for other stores', { stores: ['a', 'b'] }],
    ['it is for another gate', { gates: ['retrospective'] }],
  ])('does not count when %s', (_, spec) => {
    expect(blocking(question({ ...closed, waivers: [waiver('w', { gates, ...spec })] }))).toEqual([
      'signature/it closed not-signed',
    ]);
  });

  test('never lets anybody skip a phase, or come back unlifted', () => {
    const waivers = [waiver('w', { gates: ['order'], phase: 'all' })];
    expect(blocking(question({ target: 2, waivers }))).toContain('order closed phase-skipped');
    expect(ROLLOUT.waiverPolicy.minApprovers).toBe(2);
  });
});
