import type { Evidence, GateAnswer } from '../answer.ts';
import type { GateQuestion, StoreFact } from '../facts.ts';
import { membersOf } from '../members.ts';
import { eligibleFor } from '../waves.ts';
import type { Gate } from './gate.ts';

/** The stores of the phase are enough, not too many, and not all alike. The whole cohort is judged, not the wave. */
export const cohort: Gate = {
  name: 'cohort',
  *ask(question) {
    const { phases, target, incoming } = question;
    const spec = phases[target]?.spec.cohort;
    if (!spec) return;
    const eligible = eligibleFor(question, target);
    const names = new Set(eligible.map(({ name }) => name));
    const strangers = incoming.filter((name) => !names.has(name));
    const fit = { stores: incoming.length, eligible: eligible.length, strangers: strangers.join(', ') };
    yield answer('selector', strangers.length === 0, fit);
    const whole = wholeCohort(question, eligible);
    yield answer(
      'size',
      isOfSize(spec.size, whole.length, eligible.length),
      sizeEvidence(spec.size, whole.length, eligible.length),
    );
    for (const { dimension, minDistinct } of spec.representativeness ?? []) {
      const values = [...new Set(whole.flatMap(({ labels }) => labels[dimension] ?? []))].sort();
      const evidence = { dimension, values: someOf(values), distinct: values.length, minDistinct };
      const verdict = values.length >= minDistinct ? 'open' : 'closed';
      yield { gate: `cohort/${slug(dimension)}`, must: true, verdict, reason: 'cohort-variety', evidence };
    }
    if (!spec.includeUnderperformer) return;
    const under = whole.filter(({ labels }) => labels.performance === 'under').map(({ name }) => name);
    yield answer('underperformer', under.length > 0, { stores: under.join(', '), count: under.length });
  },
};

/** A phase that names who may take part is judged by all of those; another by who is there and who comes. */
function wholeCohort(question: GateQuestion, eligible: readonly StoreFact[]): readonly StoreFact[] {
  if (question.phases[question.target]?.spec.cohort.selector) return eligible;
  const there = membersOf(question, question.target);
  const moving = new Set([...question.incoming, ...there.map(({ name }) => name)]);
  return question.stores.filter(({ name }) => moving.has(name));
}

type Size = GateQuestion['phases'][number]['spec']['cohort']['size'];

function isOfSize({ exact, min, max, percent }: Size, count: number, eligible: number): boolean {
  if (exact !== undefined && count !== exact) return false;
  if (min !== undefined && count < min) return false;
  if (max !== undefined && count > max) return false;
  return percent === undefined || (eligible > 0 && count * 100 >= percent * eligible);
}

function sizeEvidence(size: Size, stores: number, eligible: number): Evidence {
  const asked = Object.entries(size).map(([bound, value]) => `${bound} ${value}`);
  return { stores, eligible, asked: asked.join(', ') };
}

function answer(about: 'selector' | 'size' | 'underperformer', isRight: boolean, evidence: Evidence): GateAnswer {
  const verdict = isRight ? 'open' : 'closed';
  return { gate: `cohort/${about}`, must: true, verdict, reason: `cohort-${about}`, evidence };
}

/** Enough to see what is meant. */
function someOf(values: readonly string[]): string {
  return values.length > 6 ? `${values.slice(0, 6).join(', ')} …` : values.join(', ');
}

function slug(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
