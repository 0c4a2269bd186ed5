import { formatAddress } from '../../model/address.ts';
import type { Queries } from '../database/database.ts';
import { listChangedAddresses } from '../database/queries/changed-addresses.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { LIVE_KINDS } from '../live/mapping.ts';

/** What changed of the configuration since a day was dispatched. Tasks that have not opened follow it to the newest revision. */
export interface Touched {
  store(name: string): boolean;
  work(template: string, sop: string): boolean;
}

/** Nothing. */
export const UNTOUCHED: Touched = { store: () => false, work: () => false };

/** What changed after a revision: a store by itself or by any of its layers. */
export async function touchedSince(queries: Queries, chain: LiveChain, since: number): Promise<Touched> {
  if (since >= chain.revision) return UNTOUCHED;
  const changed = new Set(await listChangedAddresses(queries, since, chain.revision));
  const has = (sort: keyof typeof LIVE_KINDS, name: string): boolean =>
    changed.has(formatAddress({ kind: LIVE_KINDS[sort], name }));
  const chainChanged = [...chain.all('chain').keys()].some((name) => has('chain', name));
  return {
    work: (template, sop) => has('taskTemplate', template) || has('sop', sop),
    store: (name) => {
      const store = chain.store(name);
      if (chainChanged || !store) return true;
      return (
        has('store', name) ||
        has('storeFormat', store.spec.format) ||
        store.regions.some((region) => has('region', region))
      );
    },
  };
}
