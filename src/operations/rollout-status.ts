import type { Platform } from '../platforms/platform.ts';
import { type GateAnswer, isBlocking } from '../rollout/answer.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { enteredAt, positionOf, promotionsTo } from '../rollout/members.ts';
import { waiverProblem } from '../rollout/waiver-problem.ts';
import { eligibleFor, wavesOf } from '../rollout/waves.ts';
import { type RolloutGates, rolloutGates } from './rollout-gates.ts';

/** A phase and the stores that are in it now. */
export interface PhaseStatus {
  readonly phase: string;
  readonly order: number;
  readonly capabilities: readonly string[];
  readonly stores: readonly { readonly store: string; readonly since?: string; readonly live: boolean | null }[];
  /** Stores that may take part. */
  readonly eligible: number;
  /** When its first store came, by the records. */
  readonly since?: string;
  /** Whole days of its stores, added up. */
  readonly storeDays: number;
  readonly soakStoreDays?: number;
  readonly waves: readonly {
    readonly wave: string;
    readonly size: number;
    readonly arrived: number;
    readonly failed: number;
    readonly isThrough: boolean;
    readonly lastArrival?: string;
  }[];
}

/** Where a rollout stands. */
export interface RolloutStatus {
  readonly rollout: string;
  readonly now: string;
  readonly phases: readonly PhaseStatus[];
  /** Open stores that take no part yet. */
  readonly outside: number;
  /** What holds the next step back. */
  readonly next: Omit<RolloutGates, 'gates'> & { readonly blockedBy: readonly GateAnswer[] };
  readonly waivers: readonly {
    readonly waiver: string;
    readonly gates: readonly string[];
    readonly expires: string;
    readonly reason: string;
    readonly problem?: string;
  }[];
  /** Stores that were sent back and may not come again yet. */
  readonly held: readonly { readonly store: string; readonly demotion: string; readonly reason: string }[];
}

const DAY = 86_400_000;

/** Phases × stores × capabilities, the waves, the soak, and who blocks the next step. */
export async function rolloutStatus(facts: RolloutFacts, platform: Platform): Promise<RolloutStatus> {
  const { gates, ...next } = await rolloutGates(facts, { platform });
  return {
    rollout: facts.rollout.name,
    now: facts.now,
    phases: facts.phases.map((_, index) => phaseStatus(facts, index)),
    outside: facts.stores.filter(({ open, phase }) => open && positionOf(facts, phase) < 0).length,
    next: { ...next, blockedBy: gates.filter(isBlocking) },
    waivers: facts.waivers.map(({ name, spec: { gates: set, expires, reason, ...rest } }) => {
      const problem = waiverProblem(
        { gates: set, expires, reason, ...rest },
        facts.rollout.spec.waiverPolicy,
        facts.now,
      );
      return { waiver: name, gates: set, expires, reason, ...(problem === undefined ? {} : { problem }) };
    }),
    held: facts.demotions.flatMap(({ name, spec }) =>
      spec.lifted ? [] : spec.stores.map(({ store }) => ({ store, demotion: name, reason: spec.reason })),
    ),
  };
}

function phaseStatus(facts: RolloutFacts, index: number): PhaseStatus {
  const { name = '', spec } = facts.phases[index] ?? {};
  const stores = facts.stores
    .filter(({ phase }) => phase === name)
    .map(({ name: store, phase }) => {
      const since = enteredAt(facts, store, name);
      const live = facts.live ? facts.live.get(store) === phase : null;
      return { store, live, ...(since === undefined ? {} : { since }) };
    });
  const days = stores.map(({ since }) =>
    since === undefined ? 0 : Math.max(0, Math.floor((Date.parse(facts.now) - Date.parse(since)) / DAY)),
  );
  const first = promotionsTo(facts, name)[0]?.spec.evaluatedAt;
  return {
    phase: name,
    order: spec?.order ?? index + 1,
    capabilities: spec?.capabilities ?? [],
    stores,
    eligible: eligibleFor(facts, index).length,
    ...(first === undefined ? {} : { since: first }),
    storeDays: days.reduce((sum, each) => sum + each, 0),
    ...(spec?.soakStoreDays === undefined ? {} : { soakStoreDays: spec.soakStoreDays }),
    waves: wavesOf(facts, index).map(({ wave, size, arrived, failed, isThrough, lastArrival }) => ({
      ...{ wave: wave.name, size, arrived: arrived.length, failed: failed.length, isThrough },
      ...(lastArrival === undefined ? {} : { lastArrival }),
    })),
  };
}
