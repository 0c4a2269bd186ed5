import { environments } from '../kinds/rollout-phase/environments.ts';
import type { Platform } from '../platforms/platform.ts';
import type { Evidence } from '../rollout/answer.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { judgeCriterion } from '../rollout/judge-criterion.ts';
import { measuresOf, type Reading, readingKey } from '../rollout/reading.ts';
import { measureAll } from './ask-rollout.ts';

/** A phase whose rollback condition holds, and the stores in it. */
export interface DueRollback {
  readonly phase: string;
  readonly condition: string;
  readonly stores: readonly string[];
  readonly evidence: Evidence;
}

/** The latest phase whose rollback condition holds over its stores. Without data no condition holds. */
export async function dueRollback(facts: RolloutFacts, platform: Platform): Promise<DueRollback | undefined> {
  const environment = environments()['rollback-trigger']?.([]);
  for (const { name, spec } of facts.phases.toReversed()) {
    const stores = facts.stores.filter(({ phase }) => phase === name).map((store) => store.name);
    const condition = spec.rollback?.trigger;
    if (condition === undefined || stores.length === 0 || !environment) continue;
    const wanted = measuresOf({ cel: condition }, 'exit').map((measure) => ({ ...measure, stores }));
    const measured = await measureAll(wanted, { now: facts.now, live: facts.live, platform });
    const readings = new Map<string, Reading>(measured.map((one) => [readingKey(one), one]));
    const asked = { readings, now: facts.now };
    const { verdict, evidence } = judgeCriterion({ cel: condition }, asked, { scope: 'exit', environment });
    if (verdict === 'open') return { phase: name, condition, stores, evidence };
  }
  return undefined;
}
