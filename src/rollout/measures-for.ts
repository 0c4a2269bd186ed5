import type { GateQuestion } from './facts.ts';
import { membersOf } from './members.ts';
import { type Measure, measuresOf, readingKey } from './reading.ts';
import { settledExit } from './settled-exit.ts';

/** A figure to ask the platform for. */
export interface Wanted extends Measure {
  readonly stores: readonly string[];
}

/** Everything that the gates of a question need to have measured, each once. */
export function measuresFor(question: Omit<GateQuestion, 'readings'>): Wanted[] {
  const { phases, target, incoming } = question;
  const phase = phases[target]?.spec;
  const previous = phases[target - 1]?.spec;
  const entry = (phase?.entryGate?.criteria ?? []).flatMap((criterion) => measuresOf(criterion, 'entry'));
  const tiers = Object.keys(phase?.training ?? {}).map((tier) => ({
    scope: 'entry' as const,
    metric: trainingMetric(tier),
  }));
  const isSettled = settledExit(question) !== undefined;
  const exit = isSettled
    ? []
    : (previous?.exitGate.criteria ?? []).flatMap((criterion) => measuresOf(criterion, 'exit'));
  const members = membersOf(question, target - 1).map(({ name }) => name);
  const wanted = [...entry, ...tiers, ...exit].map(
    (measure) => [readingKey(measure), { ...measure, stores: measure.scope === 'entry' ? incoming : members }] as const,
  );
  return [...new Map(wanted).values()];
}

/** The metric that says what share of a training tier is certified. */
export function trainingMetric(tier: string): string {
  return `trained_share_${tier.replaceAll('-', '_')}`;
}
