import type { RolloutPhaseSpec } from '../kinds/rollout-phase/spec.ts';
import type { StoreSpec } from '../kinds/store/spec.ts';
import type { Day } from '../model/day.ts';

/** Is a capability on in a store on a day: the store's layers may say so until a date, otherwise its phase does (R061). */
export function isCapable(
  store: Pick<StoreSpec, 'capabilities'>,
  phase: Pick<RolloutPhaseSpec, 'capabilities'> | undefined,
  { capability, day }: { readonly capability: string; readonly day: Day },
): boolean {
  const own = store.capabilities?.[capability];
  if (own && day <= (own.until ?? day)) return own.enabled;
  return phase?.capabilities.includes(capability) ?? false;
}
