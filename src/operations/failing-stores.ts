import { UserError } from '../model/user-error.ts';
import type { Platform } from '../platforms/platform.ts';
import type { RolloutFacts } from '../rollout/facts.ts';
import { metricsIn, type Reading } from '../rollout/reading.ts';
import { conditionHolds } from '../rollout/wave-trouble.ts';

export interface StoresAsked {
  readonly stores: readonly string[];
  readonly condition: string;
  /** The live phase that they are in. */
  readonly phase: string;
}

/** Names that fit into one question. */
const MOST_NAMES = 100;

/** The stores for which a rollback condition holds, each judged by its own figures, and how many cannot be judged. */
export async function failingStores(
  { stores, condition, phase }: StoresAsked,
  { platform, now }: Pick<RolloutFacts, 'now'> & { readonly platform: Platform },
): Promise<{ readonly failing: readonly string[]; readonly unknown: number }> {
  const scope = stores.length > MOST_NAMES ? { phase } : { stores: stores.join(',') };
  const figures = new Map(stores.map((store) => [store, new Map<string, Reading>()]));
  for (const metric of metricsIn(condition))
    for (const { key, value, samples, dataUntil } of await itemsOf(
      metric,
      { ...scope, to: now.slice(0, 10) },
      platform,
    ))
      figures.get(key)?.set(metric, {
        ...(value ? { numerator: Number(value.numerator), denominator: Number(value.denominator) } : {}),
        samples,
        ...(dataUntil ? { dataUntil } : {}),
      });
  const verdicts = stores.map((store) => conditionHolds(condition, figures.get(store) ?? new Map(), now));
  return {
    failing: stores.filter((_, index) => verdicts[index] === true),
    unknown: verdicts.filter((verdict) => verdict === undefined).length,
  };
}

async function itemsOf(metric: string, scope: Readonly<Record<string, string>>, { metrics }: Platform) {
  try {
    return (await metrics?.query(metric, { ...scope, by: 'store' }))?.items ?? [];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
