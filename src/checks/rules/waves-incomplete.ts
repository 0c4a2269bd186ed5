import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import type { RolloutPhaseSpec } from '../../kinds/rollout-phase/spec.ts';
import type { DocumentRule, RuleFinding } from './rule.ts';

/** Waves that leave stores of the phase out, or want more than it has. */
export const wavesIncomplete: DocumentRule<RolloutPhaseSpec> = {
  code: 'policy/waves-incomplete',
  severity: 'error',
  kind: rolloutPhase,
  *check({ spec: { waves, cohort } }) {
    if (!waves || waves.some(({ stores }) => stores.selector)) return;
    yield* byPercent(waves.map(({ stores }) => stores.percent));
    yield* byCount(
      waves.map(({ stores }) => stores.count),
      cohort.size.exact,
    );
  },
};

function* byPercent(percents: readonly (number | undefined)[]): Iterable<RuleFinding> {
  const last = percents.length - 1;
  const actual = percents[last];
  if (actual === undefined || actual >= 100) return;
  yield { path: ['spec', 'waves', last, 'stores', 'percent'], args: { actual: `${actual}%`, expected: '100%' } };
}

/** Only where waves and phase both count stores. */
function* byCount(counts: readonly (number | undefined)[], expected: number | undefined): Iterable<RuleFinding> {
  if (expected === undefined || counts.some((count) => count === undefined)) return;
  const actual = counts.reduce<number>((sum, count = 0) => sum + count, 0);
  if (actual !== expected) yield { path: ['spec', 'waves'], args: { actual, expected } };
}
