import { compileExpression, type Expression, evaluate } from '../checks/cel/expression.ts';
import { measuring } from '../kinds/rollout-phase/environments.ts';
import type { GateAnswer, Reason, Verdict } from './answer.ts';
import type { RolloutFacts } from './facts.ts';
import { type Measure, measuresOf, type Reading, readingKey, type Scope } from './reading.ts';

/** What is asked of figures: a criterion, or the condition for a fall-back. */
export interface Condition {
  readonly cel: string;
  readonly metric?: string;
  readonly window?: string;
  readonly minSamples?: number;
}

export interface Judged extends Pick<GateAnswer, 'verdict' | 'reason' | 'evidence'> {
  readonly readings: readonly (Measure & Reading)[];
}

/** Data that ends earlier than this before now says nothing about now. */
const STALE_AFTER = 48 * 3_600_000;

/**
 * Holds a condition against the figures. Whatever is missing, too few, too old, undefined or could not be asked makes the answer
 * `insufficient-data`, whatever the rest of the expression would come to.
 */
export function judgeCriterion(
  condition: Condition,
  facts: Pick<RolloutFacts, 'readings' | 'now'>,
  scope: Scope,
): Judged {
  const measures = measuresOf(condition, scope);
  const readings = measures.map((measure) => ({ ...(facts.readings.get(readingKey(measure)) ?? NONE), ...measure }));
  const answer = (verdict: Verdict, reason: Reason, more: GateAnswer['evidence'] = {}): Judged => ({
    ...{ verdict, reason, readings },
    evidence: { expression: condition.cel, ...more },
  });
  const expression = compiled(condition.cel);
  if (!expression) return answer('insufficient-data', 'expression');
  if (readings.length === 0) return answer('insufficient-data', 'no-metric');
  for (const reading of readings) {
    const problem = readingProblem(reading, condition, facts.now);
    if (problem)
      return answer('insufficient-data', problem, { metric: reading.metric, ...detailOf(reading, condition) });
  }
  const m = Object.fromEntries(
    readings.map(({ metric, numerator = 0, denominator = 1 }) => [metric, numerator / denominator]),
  );
  const { value } = evaluate(expression, { m });
  const [first] = readings;
  const evidence = first ? { metric: first.metric, ...detailOf(first, condition) } : {};
  if (value === true) return answer('open', 'met', evidence);
  return value === false ? answer('closed', 'not-met', evidence) : answer('insufficient-data', 'undecided', evidence);
}

const NONE: Reading = { samples: 0, problem: 'not-measured' };

/** Why a figure cannot decide anything. A quotient of counts below 2^50 never rounds across a decimal limit, so dividing is exact enough. */
export function readingProblem(
  reading: Reading & Pick<Measure, 'metric'>,
  { metric, minSamples = 1 }: Pick<Condition, 'metric' | 'minSamples'>,
  now: string,
): Reason | undefined {
  const { numerator, denominator, samples, dataUntil, problem } = reading;
  if (problem !== undefined) return 'not-measured';
  if (numerator === undefined || denominator === undefined || denominator === 0) return 'no-data';
  if (!Number.isFinite(numerator / denominator)) return 'no-data';
  if (!(samples >= (metric === undefined || metric === reading.metric ? minSamples : 1))) return 'few-samples';
  const age = Date.parse(now) - Date.parse(dataUntil ?? '');
  return age <= STALE_AFTER ? undefined : 'stale';
}

function detailOf(reading: Reading & Measure, { minSamples, window }: Condition): GateAnswer['evidence'] {
  const { numerator, denominator, samples, dataUntil, problem } = reading;
  return {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    samples,
    ...{ asked: minSamples ?? 1 },
    ...(window === undefined ? {} : { window }),
    ...(dataUntil === undefined ? {} : { dataUntil }),
    ...(problem === undefined ? {} : { problem }),
  };
}

const known = new Map<string, Expression | undefined>();

/** An expression over figures, compiled once; undefined when it is not sound. */
export function compiled(text: string): Expression | undefined {
  if (!known.has(text)) known.set(text, compileExpression(text, measuring(text)).expression);
  return known.get(text);
}
