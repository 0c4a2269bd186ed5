import { recordDigest } from '../kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../kinds/promotion/spec.ts';
import type { Decision } from './ask-gates.ts';
import type { GateQuestion } from './facts.ts';
import { measuresFor } from './measures-for.ts';
import { membersOf } from './members.ts';
import { readingKey } from './reading.ts';

export interface PromotionOrigin {
  /** Who promotes. */
  readonly requestedBy: string;
  /** The commit that the files were at. */
  readonly base?: string;
}

/** The record of a promotion: what was asked, what was counted, what every gate answered, and a digest over all of it. */
export function promotionRecord(
  question: GateQuestion,
  decision: Decision,
  { requestedBy, base }: PromotionOrigin,
): PromotionSpec {
  const { rollout, phases, target, wave, stores, incoming, now } = question;
  const phase = phases[target];
  const previous = phases[target - 1];
  const from = new Map(stores.map((store) => [store.name, store.phase]));
  const record: Omit<PromotionSpec, 'digest'> = {
    rollout: rollout.name,
    to: phase?.name ?? '',
    ...(previous ? { previous: previous.name } : {}),
    ...(wave === undefined ? {} : { wave }),
    stores: incoming.map((store) => ({ store, ...withPhase(from.get(store)) })),
    members: previous
      ? membersOf(question, target - 1)
          .map(({ name }) => name)
          .sort()
      : [],
    evaluatedAt: now,
    requestedBy,
    ...(base === undefined ? {} : { base }),
    gates: decision.answers.map(({ gate, must, verdict, until, waiver, evidence }) => ({
      ...{ gate, must, verdict },
      evidence: Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== '')),
      ...(until === undefined ? {} : { until }),
      ...(waiver === undefined ? {} : { waiver }),
    })),
    metrics: metricsOf(question),
    ...(question.trouble ? { trouble: { ...question.trouble, failing: [...question.trouble.failing] } } : {}),
    content: [rollout, ...(phase ? [phase] : []), ...(previous ? [previous] : [])].map(({ address, hash }) => ({
      ...{ resource: address, hash },
    })),
    ...recordsOf(question),
  };
  return { ...record, digest: recordDigest(record) };
}

function metricsOf(question: GateQuestion): PromotionSpec['metrics'] {
  return measuresFor(question).map(({ scope, metric, window }) => {
    const reading = question.readings.get(readingKey({ scope, metric, ...(window === undefined ? {} : { window }) }));
    const { numerator, denominator, samples = 0, dataUntil, problem } = reading ?? {};
    const counted = problem === undefined && numerator !== undefined && denominator !== undefined;
    return {
      ...{ scope, metric },
      ...(window === undefined ? {} : { window }),
      ...(counted ? { numerator, denominator } : {}),
      samples,
      ...(dataUntil === undefined ? {} : { dataUntil: new Date(dataUntil).toISOString() }),
    };
  });
}

function recordsOf({ phases, target, signatures, retrospectives }: GateQuestion): Partial<PromotionSpec> {
  const name = phases[target - 1]?.name ?? '';
  const signOffs = (signatures.get(name) ?? []).flatMap(({ records }) => records);
  const held = retrospectives.get(name)?.records ?? [];
  return {
    ...(signOffs.length > 0 ? { signOffs: [...new Set(signOffs)] } : {}),
    ...(held.length > 0 ? { retrospectives: [...held] } : {}),
  };
}

function withPhase(from: string | undefined): { from?: string } {
  return from === undefined ? {} : { from };
}
