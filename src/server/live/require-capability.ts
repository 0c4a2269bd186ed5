import { Problem } from '../problem.ts';
import { capabilityOn } from './capability-on.ts';
import type { LiveChain } from './live-chain.ts';
import type { LiveStore } from './live-store.ts';
import { localDay } from './local-time.ts';

/** Refuses what a store's phase has not brought yet. */
export function requireCapability(store: LiveStore, capability: string, chain: LiveChain, now: Date): void {
  if (!capabilityOn(store, capability, chain, localDay(now, store.spec.timezone ?? 'UTC')))
    throw new Problem('platform/capability-off', { store: store.name, capability });
}
