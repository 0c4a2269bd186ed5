import type { RolloutPhaseCohort } from '../kinds/rollout-phase/spec.ts';
import type { Evidence, GateAnswer } from './answer.ts';
import type { StoreFact } from './facts.ts';
import { nameList } from './name-list.ts';

/** Are these stores enough, not too many, and not all alike? `eligible` is how many may take part. */
export function* judgeCohort(
  { size, representativeness = [], includeUnderperformer }: RolloutPhaseCohort,
  stores: readonly StoreFact[],
  eligible: number,
): Generator<GateAnswer> {
  const asked = Object.entries(size).map(([bound, value]) => `${bound} ${value}`);
  const sizes = { stores: stores.length, eligible, asked: asked.join(', ') };
  yield cohortAnswer('size', isOfSize(size, stores.length, eligible), sizes);
  for (const { dimension, minDistinct } of representativeness) {
    const values = [...new Set(stores.flatMap(({ labels }) => labels[dimension] ?? []))].sort();
    const evidence = { dimension, values: someOf(values), distinct: values.length, minDistinct };
    const verdict = values.length >= minDistinct ? 'open' : 'closed';
    yield { gate: `cohort/${slug(dimension)}`, must: true, verdict, reason: 'cohort-variety', evidence };
  }
  if (!includeUnderperformer) return;
  const under = stores.filter(isUnderperformer).map(({ name }) => name);
  yield cohortAnswer('underperformer', under.length > 0, { stores: nameList(under), count: under.length });
}

/** An answer about a cohort. */
export function cohortAnswer(
  about: 'selector' | 'size' | 'underperformer',
  isRight: boolean,
  evidence: Evidence,
): GateAnswer {
  const verdict = isRight ? 'open' : 'closed';
  return { gate: `cohort/${about}`, must: true, verdict, reason: `cohort-${about}`, evidence };
}

/** Does a store do worse than its peers? A cohort of good ones proves nothing. */
export function isUnderperformer({ labels }: StoreFact): boolean {
  return labels.performance === 'under';
}

function isOfSize({ exact, min, max, percent }: RolloutPhaseCohort['size'], count: number, eligible: number): boolean {
  if (exact !== undefined && count !== exact) return false;
  if (min !== undefined && count < min) return false;
  if (max !== undefined && count > max) return false;
  return percent === undefined || (eligible > 0 && count * 100 >= percent * eligible);
}

/** Enough to see what is meant. */
function someOf(values: readonly string[]): string {
  return values.length > 6 ? `${values.slice(0, 6).join(', ')} …` : values.join(', ');
}

function slug(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
