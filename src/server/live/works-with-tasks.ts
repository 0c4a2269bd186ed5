import type { Day } from '../../model/day.ts';
import { capabilityOn } from './capability-on.ts';
import type { LiveChain } from './live-chain.ts';
import type { LiveStore } from './live-store.ts';

/** Stores that get tasks from some template that day. Of people elsewhere nobody expects that they use the platform. */
export function worksWithTasks(stores: readonly LiveStore[], chain: LiveChain, day: Day): LiveStore[] {
  const capabilities = new Set([...chain.all('taskTemplate').values()].map(({ spec }) => spec.capability));
  return stores.filter((store) => [...capabilities].some((capability) => capabilityOn(store, capability, chain, day)));
}
