import type { DemoStore } from './demo-chain.ts';

/** Stores by format and tier. */
export function peerGroups(stores: readonly DemoStore[]): Map<string, DemoStore[]> {
  const groups = new Map<string, DemoStore[]>();
  for (const store of stores) {
    const key = `${store.format} ${store.tier}`;
    groups.set(key, [...(groups.get(key) ?? []), store]);
  }
  return groups;
}
