import { expect, test } from 'vitest';
import type { DemotionSpec } from '../../src/kinds/demotion/spec.ts';
import { recordDigest } from '../../src/kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../../src/kinds/promotion/spec.ts';
import { aheadOfGates, type Move } from '../../src/rollout/ahead-of-gates.ts';
import { askGates } from '../../src/rollout/ask-gates.ts';
import type { GateQuestion, Named, RolloutFacts } from '../../src/rollout/facts.ts';
import { promotionRecord } from '../../src/rollout/promotion-record.ts';
import type { Reading } from '../../src/rollout/reading.ts';
import { PHASE, ROLLOUT, reading, readings, SIGNED, storeAt } from './rollout.ts';

const HISTORIES = 10_000;
const STEPS = 16;
const HOUR = 3_600_000;
const STORES = ['a', 'b', 'c', 'd'];
const PHASES = ROLLOUT.phases;
const TERMS = { ...PHASE, minDays: 3, soakStoreDays: 6 };
const FREEZE = { id: 'freeze', timezone: 'Asia/Shanghai', blocks: ['promote' as const], reason: { 'zh-CN': '封网' } };

/** What a figure may be like; only `good` may ever open anything. */
const FIGURES = ['good', 'bad', 'none', 'nan', 'few', 'stale', 'failed'] as const;

/** A small world: what the files say, what is live, and what happens around them. */
class World {
  readonly random: () => number;
  now = Date.UTC(2026, 0, 5, 2);
  figure: (typeof FIGURES)[number] = 'none';
  frozen = false;
  readonly signed = new Set<string>();
  readonly held = new Set<string>();
  readonly live = new Map<string, string>();
  files = new Map<string, string>();
  promotions: Named<PromotionSpec>[] = [];
  demotions: Named<DemotionSpec>[] = [];
  /** The model's own notes: was a record's promotion right when it was made, but for signatures and retrospectives? */
  readonly right = new Map<string, boolean>();
  names = 0;

  constructor(seed: number) {
    let state = seed;
    this.random = () => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      return state / 4_294_967_296;
    };
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  position(store: string, where = this.files): number {
    return PHASES.indexOf(where.get(store) ?? '');
  }

  facts(now = new Date(this.now).toISOString()): RolloutFacts {
    const spec = {
      ...ROLLOUT,
      freezeWindows: this.frozen ? [{ ...FREEZE, start: '2026-01-01T00:00', end: '2030-01-01T00:00' }] : [],
    };
    const done = { held: true, storeReps: 1, actions: 1, missing: [], records: [] };
    return {
      now,
      rollout: { name: 'national', address: 'rollout/national', hash: String(this.frozen), spec },
      phases: PHASES.map((name, index) => ({
        name,
        address: `rollout-phase/${name}`,
        hash: name,
        spec: { ...TERMS, order: index + 1 },
      })),
      stores: STORES.map((name) => storeAt(name, this.files.get(name))),
      promotions: this.promotions,
      demotions: this.demotions,
      waivers: [],
      signatures: new Map([...this.signed].map((phase) => [phase, [SIGNED]])),
      retrospectives: new Map([...this.held].map((phase) => [phase, done])),
      readings: readings('exit', { dispatch_success_rate: this.reading(), on_time_rate: this.reading() }),
      live: new Map(this.live),
    };
  }

  reading(): Reading {
    const dataUntil = new Date(this.now).toISOString();
    switch (this.figure) {
      case 'good':
        return reading(999, 1000, { dataUntil });
      case 'bad':
        return reading(500, 1000, { dataUntil });
      case 'none':
        return { samples: 0, dataUntil };
      case 'nan':
        return reading(0, 0, { dataUntil, samples: 1000 });
      case 'few':
        return reading(9, 9, { dataUntil });
      case 'stale':
        return reading(999, 1000, { dataUntil: new Date(this.now - 49 * HOUR).toISOString() });
      case 'failed':
        return { samples: 1000, problem: 'platform/unreachable' };
      default:
        return this.figure satisfies never;
    }
  }
}

/** The model, in its own words: may these stores enter a phase, apart from what people sign? */
function isRight(world: World, stores: readonly string[], target: number): boolean {
  if (stores.length === 0 || stores.some((store) => world.position(store) > target)) return false;
  const sentBack = world.demotions.some(
    ({ spec }) =>
      !spec.lifted && spec.stores.some(({ store }) => stores.includes(store)) && PHASES.indexOf(spec.to ?? '') < target,
  );
  if (sentBack || world.frozen) return false;
  if (target === 0) return true;
  const members = STORES.filter((store) => world.position(store) >= target - 1);
  if (isSettled(world, target)) return true;
  if (members.length === 0 || world.figure !== 'good') return false;
  const into = world.promotions.filter(({ spec }) => spec.to === PHASES[target - 1]);
  const [first] = into;
  if (!first || world.now < Date.parse(first.spec.evaluatedAt) + TERMS.minDays * 24 * HOUR) return false;
  const days = members.map((store) => {
    const entered = into.findLast(({ spec }) => spec.stores.some((entry) => entry.store === store));
    return entered ? Math.floor((world.now - Date.parse(entered.spec.evaluatedAt)) / (24 * HOUR)) : 0;
  });
  return days.reduce((sum, each) => sum + each, 0) >= TERMS.soakStoreDays;
}

/** Is somebody there already who came by a record? */
function isSettled(world: World, target: number): boolean {
  return world.promotions.some(
    ({ spec }) => spec.to === PHASES[target] && spec.stores.some(({ store }) => world.position(store) >= target),
  );
}

function isSigned(world: World, target: number): boolean {
  const previous = PHASES[target - 1];
  return previous === undefined || isSettled(world, target) || (world.signed.has(previous) && world.held.has(previous));
}

function isLive(world: World, target: number): boolean {
  return STORES.every(
    (store) => world.position(store) < Math.max(0, target - 1) || world.live.get(store) === world.files.get(store),
  );
}

/** As `expect`, a million times. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const seen = { held: 0, pushed: 0, refused: 0, forgedRefused: 0, deepest: 0 };

function promote(world: World, how: 'honestly' | 'by force'): void {
  const target = Math.floor(world.random() * PHASES.length);
  const stores = STORES.filter(() => world.random() < 0.6);
  const question: GateQuestion = { ...world.facts(), target, incoming: stores };
  const decision = askGates(question);
  const right = isRight(world, stores, target);
  claim(decision.isOpen === (right && isSigned(world, target) && isLive(world, target)), 'gates and model disagree');
  // No gate opens without data.
  if (decision.isOpen && target > 0 && !isSettled(world, target)) claim(world.figure === 'good', 'open without data');
  if (!decision.isOpen && how === 'honestly') {
    seen.held += 1;
    return;
  }
  const honest = promotionRecord(question, decision, { requestedBy: 'li' });
  const forged = { ...honest, gates: honest.gates.map((gate) => ({ ...gate, verdict: 'open' as const })) };
  const spec = how === 'honestly' ? honest : { ...forged, digest: recordDigest(forged) };
  const name = `p${world.names++}`;
  world.right.set(name, right);
  world.promotions = [...world.promotions, { name, spec }];
  for (const store of stores) world.files.set(store, PHASES[target] ?? '');
  const accepted = push(world);
  // What was promoted by open gates and pushed at once gets through.
  if (decision.isOpen) claim(accepted, 'an honest promotion was refused');
  if (how === 'by force' && !right && target > 0) seen.forgedRefused += accepted ? 0 : 1;
}

/** Pushes what the files say; what is refused is taken back, as a branch that nobody merges. */
function push(world: World): boolean {
  const moves: Move[] = STORES.flatMap((store) => {
    const [from, to] = [world.live.get(store), world.files.get(store)];
    return to === undefined || to === from ? [] : [{ store, from, to }];
  });
  const refusals = aheadOfGates(moves, (now) => [world.facts(now)], new Date(world.now).toISOString());
  if (refusals.length > 0) {
    seen.refused += 1;
    world.files = new Map(world.live);
    world.promotions = world.promotions.filter(({ spec }) =>
      spec.stores.every(({ store }) => world.live.get(store) === spec.to || Date.parse(spec.evaluatedAt) < world.now),
    );
    return false;
  }
  for (const { store, from, to } of moves) {
    const target = PHASES.indexOf(to);
    if (target > Math.max(0, PHASES.indexOf(from ?? ''))) requireRight(world, store, target);
    seen.deepest = Math.max(seen.deepest, target);
  }
  seen.pushed += moves.length > 0 ? 1 : 0;
  world.live.clear();
  for (const [store, phase] of world.files) world.live.set(store, phase);
  return true;
}

/** No store is ever ahead of its gates: a record that was right when it was made stands behind it, and nothing since speaks against it. */
function requireRight(world: World, store: string, target: number): void {
  const own = world.promotions.findLast(
    ({ spec }) => spec.to === PHASES[target] && spec.stores.some((one) => one.store === store),
  );
  claim(own !== undefined && world.right.get(own.name) === true, 'ahead of its gates');
  const age = world.now - Date.parse(own?.spec.evaluatedAt ?? '');
  claim(age <= 14 * 24 * HOUR, 'by an old record');
  const since = world.demotions.filter(
    ({ spec }) => spec.stores.some((one) => one.store === store) && PHASES.indexOf(spec.to ?? '') < target,
  );
  const made = Date.parse(own?.spec.evaluatedAt ?? '');
  const isOver = since.every(({ spec }) => spec.lifted !== undefined && Date.parse(spec.at) <= made);
  claim(isOver, 'after being sent back');
}

function demote(world: World): void {
  const stores = STORES.filter((store) => world.position(store) > 0 && world.random() < 0.5);
  if (stores.length === 0) return;
  const lowest = Math.min(...stores.map((store) => world.position(store)));
  const to = PHASES[lowest - 1] ?? '';
  const at = new Date(world.now).toISOString();
  const left = stores.map((store) => ({ store, from: world.files.get(store) ?? '' }));
  const spec: DemotionSpec = {
    rollout: 'national',
    stores: left,
    to,
    reason: '指标跌破回退线',
    cause: 'manual',
    demotedBy: 'li',
    at,
  };
  world.demotions = [...world.demotions, { name: `d${world.names++}`, spec }];
  for (const store of stores) world.files.set(store, to);
  // Going back passes no gate.
  claim(push(world), 'going back was refused');
}

function lift(world: World): void {
  const lifted = { by: 'li', at: new Date(world.now).toISOString(), reason: '已盘点，账实相符' };
  world.demotions = world.demotions.map((each) =>
    each.spec.lifted ? each : { ...each, spec: { ...each.spec, lifted } },
  );
}

/** Somebody writes a phase by hand, or a machine dies between two files: the line without its record. */
function editByHand(world: World): void {
  const store = world.pick(STORES);
  world.files.set(store, world.pick(PHASES));
  push(world);
  world.files = new Map(world.live);
}

function step(world: World): void {
  world.now += Math.floor(world.random() * 60 * HOUR) + 1;
  const dice = world.random();
  if (dice < 0.12) world.figure = world.pick(FIGURES);
  else if (dice < 0.3) world.figure = 'good';
  else if (dice < 0.42) for (const phase of PHASES) if (world.random() < 0.7) world.signed.add(phase);
  if (dice >= 0.42 && dice < 0.52) world.held.add(world.pick(PHASES));
  else if (dice < 0.56) world.signed.delete(world.pick(PHASES));
  else if (dice < 0.6) world.frozen = !world.frozen;
  else if (dice < 0.64) demote(world);
  else if (dice < 0.68) lift(world);
  else if (dice < 0.74) editByHand(world);
  else if (dice < 0.8) promote(world, 'by force');
  else promote(world, 'honestly');
}

test(`in ${HISTORIES} random histories no store is ahead of its gates, and none opens without data (R041, R059, R065)`, () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const world = new World(seed);
    if (seed % 2 === 0) {
      // Half of them begin where everything is there to go on.
      world.figure = 'good';
      for (const phase of PHASES) world.signed.add(phase) && world.held.add(phase);
    }
    for (let count = 0; count < STEPS; count++) step(world);
  }
  // The histories are worth something: every kind of ending was seen often.
  expect(Math.min(seen.held, seen.pushed, seen.refused, seen.forgedRefused)).toBeGreaterThan(1000);
  expect(seen.deepest).toBe(2);
}, 120_000);
