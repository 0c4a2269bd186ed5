import type { RolloutPhaseWave } from '../kinds/rollout-phase/spec.ts';
import { matches } from '../model/selector.ts';
import type { GateQuestion, StoreFact } from './facts.ts';
import { positionOf, promotionsTo } from './members.ts';

/** A wave, its stores, and how far it is. */
export interface WaveState {
  readonly wave: RolloutPhaseWave;
  /** Stores that are in the phase when this wave is through, those of the waves before among them. */
  readonly size: number;
  /** Stores that only this wave may bring; undefined when any may come. */
  readonly only?: ReadonlySet<string>;
  /** Stores that came with it and are still there. */
  readonly arrived: readonly string[];
  /** Stores that came with it and went back. */
  readonly failed: readonly string[];
  readonly lastArrival?: string;
  readonly isThrough: boolean;
}

/** The stores that may take part in a phase. */
export function eligibleFor({ phases, stores }: Pick<GateQuestion, 'phases' | 'stores'>, index: number): StoreFact[] {
  const selector = phases[index]?.spec.cohort.selector;
  return stores.filter(({ labels, open }) => open && (!selector || matches(selector, labels)));
}

/** The waves of a phase in order; empty for a phase without any. */
export function wavesOf(question: Omit<GateQuestion, 'target' | 'incoming' | 'readings'>, index: number): WaveState[] {
  const phase = question.phases[index];
  const eligible = eligibleFor(question, index);
  const present = new Set(
    question.stores.filter((store) => positionOf(question, store.phase) >= index).map(({ name }) => name),
  );
  const states: WaveState[] = [];
  const taken = new Set<string>();
  let size = 0;
  for (const wave of phase?.spec.waves ?? []) {
    const { percent, count, selector } = wave.stores;
    const only = selector && eligible.filter(({ labels, name }) => !taken.has(name) && matches(selector, labels));
    for (const { name } of only ?? []) taken.add(name);
    size += only?.length ?? count ?? 0;
    if (percent !== undefined) size = Math.max(size, Math.ceil((eligible.length * percent) / 100));
    const own = promotionsTo(question, phase?.name ?? '').filter(({ spec }) => spec.wave === wave.name);
    const came = [...new Set(own.flatMap(({ spec }) => spec.stores.map(({ store }) => store)))];
    const lastArrival = own.at(-1)?.spec.evaluatedAt;
    const arrived = came.filter((name) => present.has(name));
    states.push({
      wave,
      size: Math.min(size, eligible.length),
      ...(only ? { only: new Set(only.map(({ name }) => name)) } : {}),
      arrived,
      failed: came.filter((name) => !present.has(name)),
      ...(lastArrival === undefined ? {} : { lastArrival }),
      isThrough: only
        ? only.every(({ name }) => present.has(name)) && own.length > 0
        : present.size >= size && own.length > 0,
    });
  }
  return states;
}

/** The wave that is on: the first that is not through. */
export function currentWave(waves: readonly WaveState[]): WaveState | undefined {
  return waves.find(({ isThrough }) => !isThrough);
}
