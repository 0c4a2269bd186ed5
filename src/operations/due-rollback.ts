import type { Platform } from '../platforms/platform.ts';
import type { Evidence } from '../rollout/answer.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { judgeCriterion } from '../rollout/judge-criterion.ts';
import { measuresOf, type Reading, readingKey } from '../rollout/reading.ts';
import { conditionHolds } from '../rollout/wave-trouble.ts';
import { measureAll } from './ask-rollout.ts';
import { failingStores } from './failing-stores.ts';

/** A phase whose rollback condition holds, and the stores in it. */
export interface DueRollback {
  readonly phase: string;
  readonly condition: string;
  readonly stores: readonly string[];
  readonly evidence: Evidence;
}

/** The latest phase with stores for which its rollback condition holds, each by itself, or else over all of them together. Without data none holds. */
export async function dueRollback(facts: RolloutFacts, platform: Platform): Promise<DueRollback | undefined> {
  for (const { name, spec } of facts.phases.toReversed()) {
    const stores = facts.stores.filter(({ phase }) => phase === name).map((store) => store.name);
    const condition = spec.rollback?.trigger;
    if (condition === undefined || stores.length === 0) continue;
    const { failing } = await failingStores({ stores, condition, phase: name }, { platform, now: facts.now });
    if (failing.length > 0)
      return { phase: name, condition, stores: failing, evidence: { expression: condition, failing: failing.length } };
    const wanted = measuresOf({ cel: condition }, 'exit').map((measure) => ({ ...measure, stores }));
    const measured = await measureAll(wanted, { now: facts.now, live: facts.live, platform });
    const readings = new Map<string, Reading>(measured.map((one) => [readingKey(one), one]));
    const asked = { readings, now: facts.now };
    const { evidence } = judgeCriterion({ cel: condition }, asked, 'exit');
    const figures = new Map<string, Reading>(measured.map((one) => [one.metric, one]));
    if (conditionHolds(condition, figures, facts.now) === true) return { phase: name, condition, stores, evidence };
  }
  return undefined;
}
