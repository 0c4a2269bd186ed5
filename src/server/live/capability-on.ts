import type { Day } from '../../model/day.ts';
import type { LiveChain } from './live-chain.ts';
import type { LiveStore } from './live-store.ts';

/** Is a capability on in a store that day? Its own switch counts while it lasts, else the phase that the store has reached. */
export function capabilityOn(store: LiveStore, capability: string, chain: LiveChain, today: Day): boolean {
  const own = store.spec.capabilities?.[capability];
  if (own && (own.until === undefined || today <= own.until)) return own.enabled;
  const { phase } = store.spec;
  return phase !== undefined && (chain.get('rolloutPhase', phase)?.spec.capabilities.includes(capability) ?? false);
}
