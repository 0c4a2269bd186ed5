import type { Day } from '../../model/day.ts';
import { isCapable } from '../../scheduling/is-capable.ts';
import type { LiveChain } from './live-chain.ts';
import type { LiveStore } from './live-store.ts';

/** Is a capability on in a live store that day? */
export function capabilityOn(store: LiveStore, capability: string, chain: LiveChain, day: Day): boolean {
  const { phase } = store.spec;
  const reached = phase === undefined ? undefined : chain.get('rolloutPhase', phase)?.spec;
  return isCapable(store.spec, reached, { capability, day });
}
