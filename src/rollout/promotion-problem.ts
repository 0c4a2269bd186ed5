import { recordDigest } from '../kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../kinds/promotion/spec.ts';
import { isBlocking } from './answer.ts';
import { askGates } from './ask-gates.ts';
import type { Named, RolloutFacts } from './facts.ts';
import { positionOf } from './members.ts';
import { type Reading, readingKey } from './reading.ts';
import { storesAt } from './stores-at.ts';

/** Why a record does not let stores through. */
export interface PromotionProblem {
  readonly reason: 'altered' | 'old' | 'terms-changed' | 'gate-holds';
  readonly promotion: string;
  /** The first gate that holds, for `gate-holds`. */
  readonly gate?: string;
}

/** A judgement says nothing about a store that moves much later. */
export const RECORD_DAYS = 14;
const DAY = 86_400_000;
/** Clocks of two machines differ a little. */
const CLOCKS_DIFFER = 5 * 60_000;

/**
 * Asks the gates again as of the record's moment, with its figures and the chain as it would be. None of the record's verdicts is
 * believed: a figure that it lacks is missing for the gate.
 */
export function promotionProblem(
  { name, spec }: Named<PromotionSpec>,
  factsAsOf: (now: string) => RolloutFacts,
  now: string,
): PromotionProblem | undefined {
  const moment = Date.parse(spec.evaluatedAt);
  const age = Date.parse(now) - moment;
  if (recordDigest(spec) !== spec.digest) return { reason: 'altered', promotion: name };
  if (age > RECORD_DAYS * DAY || age < -CLOCKS_DIFFER) return { reason: 'old', promotion: name };
  const facts = factsAsOf(new Date(moment).toISOString());
  const target = positionOf(facts, spec.to);
  const bound = [facts.rollout, ...facts.phases.slice(Math.max(0, target - 1), target + 1)];
  const hashes = new Map(spec.content.map(({ resource, hash }) => [resource, hash]));
  if (bound.some(({ address, hash }) => hashes.get(address) !== hash))
    return { reason: 'terms-changed', promotion: name };
  const stores = storesAt(facts, moment);
  const decision = askGates({
    ...facts,
    ...{ target, stores, incoming: spec.stores.map(({ store }) => store) },
    ...(spec.wave === undefined ? {} : { wave: spec.wave }),
    promotions: facts.promotions.filter((other) => Date.parse(other.spec.evaluatedAt) < moment),
    demotions: facts.demotions.flatMap((other) => demotionAt(other, moment)),
    readings: readingsOf(spec),
    trouble: spec.trouble,
    // What was live at that moment is not known any more; `promote` has asked.
    live: new Map(stores.map((store) => [store.name, store.phase])),
  });
  const gate = decision.answers.find(isBlocking)?.gate;
  return gate === undefined ? undefined : { reason: 'gate-holds', promotion: name, gate };
}

/** A demotion as it stood at a moment: not lifted before somebody lifted it. */
function demotionAt(demotion: RolloutFacts['demotions'][number], moment: number): RolloutFacts['demotions'] {
  const { lifted, ...spec } = demotion.spec;
  if (Date.parse(spec.at) > moment) return [];
  return lifted && Date.parse(lifted.at) > moment ? [{ ...demotion, spec }] : [demotion];
}

function readingsOf({ metrics }: PromotionSpec): ReadonlyMap<string, Reading> {
  return new Map(
    metrics.map(({ scope, metric, window, ...reading }) => [
      readingKey({ scope, metric, ...(window === undefined ? {} : { window }) }),
      reading,
    ]),
  );
}
