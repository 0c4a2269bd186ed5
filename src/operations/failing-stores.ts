import { UserError } from '../model/user-error.ts';
import type { Platform, PlatformMetrics } from '../platforms/platform.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { metricsIn, type Reading } from '../rollout/reading.ts';
import { conditionHolds } from '../rollout/wave-trouble.ts';

export interface StoresAsked {
  readonly stores: readonly string[];
  readonly condition: string;
  /** The live phase that they are in. */
  readonly phase: string;
}

/** The stores for which a rollback condition holds, each judged by its own figures, and how many cannot be judged. */
export async function failingStores(
  { stores, condition, phase }: StoresAsked,
  { platform, now }: Pick<RolloutFacts, 'now'> & { readonly platform: Platform },
): Promise<{ readonly failing: readonly string[]; readonly unknown: number }> {
  const figures = new Map(stores.map((store) => [store, new Map<string, Reading>()]));
  for (const metric of metricsIn(condition))
    for (const [store, reading] of await readingsOf({ metric, until: now.slice(0, 10), stores, phase }, platform))
      figures.get(store)?.set(metric, reading);
  const verdicts = stores.map((store) => conditionHolds(condition, figures.get(store) ?? new Map(), now));
  return {
    failing: stores.filter((_, index) => verdicts[index] === true),
    unknown: verdicts.filter((verdict) => verdict === undefined).length,
  };
}

/** Of a platform that counts nothing, and of a metric that it does not know, there are none. */
async function readingsOf(
  asked: Parameters<PlatformMetrics['readEach']>[0],
  { metrics }: Platform,
): Promise<ReadonlyMap<string, Reading>> {
  try {
    return (await metrics?.readEach(asked)) ?? new Map();
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}
