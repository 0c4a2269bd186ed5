import { evaluate } from '../checks/cel/expression.ts';
import type { GateQuestion } from './facts.ts';
import { compiled, readingProblem } from './judge-criterion.ts';
import { metricsIn, type Reading } from './reading.ts';
import { currentWave, wavesOf } from './waves.ts';

/** What the figures of a wave's stores say about them, by the rollback condition of their phase. */
export interface WaveTrouble {
  readonly wave: string;
  /** Stores for which the condition holds. */
  readonly failing: readonly string[];
  /** How many say neither that it holds nor that it does not. */
  readonly unknown: number;
}

/** A wave that has to hold before others come: its stores, and the condition under which they would have to go back. */
export interface WatchedWave {
  readonly wave: string;
  readonly stores: readonly string[];
  readonly condition: string;
}

/** The wave before the one that is asked for; undefined when there is none, or nothing by which its stores could be judged. */
export function watchedWave(question: Omit<GateQuestion, 'readings'>): WatchedWave | undefined {
  const waves = wavesOf(question, question.target);
  const index = waves.findIndex(({ wave }) => wave.name === (question.wave ?? currentWave(waves)?.wave.name));
  const before = waves[index - 1];
  const condition = question.phases[question.target]?.spec.rollback?.trigger;
  if (!before || before.arrived.length === 0 || condition === undefined) return undefined;
  return { wave: before.wave.name, stores: before.arrived, condition };
}

/** Whether a rollback condition holds by some figures, as far as these can tell: one that decides is enough. */
export function conditionHolds(
  condition: string,
  figures: ReadonlyMap<string, Reading>,
  now: string,
): boolean | undefined {
  const expression = compiled(condition);
  if (!expression) return undefined;
  const m = Object.fromEntries(
    metricsIn(condition).flatMap((metric) => {
      const reading = figures.get(metric);
      if (!reading || readingProblem({ ...reading, metric }, {}, now)) return [];
      return [[metric, (reading.numerator ?? 0) / (reading.denominator ?? 1)]];
    }),
  );
  const { value } = evaluate(expression, { m });
  return typeof value === 'boolean' ? value : undefined;
}
