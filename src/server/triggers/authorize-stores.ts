import type { FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';

/** What a batch says, and of what. */
export interface StoreBatch {
  /** `inventory`: the subjects are `inventory/bj-wangfujing` … */
  readonly subject: string;
  readonly items: readonly { readonly store: string }[];
}

/** The stores of a batch by name; refused whole when the caller may not write of one of them, or it does not exist. */
export async function authorizeStores(
  request: FastifyRequest,
  { subject, items }: StoreBatch,
  { chain, services }: { readonly chain: LiveChain; readonly services: Services },
): Promise<ReadonlyMap<string, LiveStore>> {
  const stores = new Map<string, LiveStore>();
  for (const name of new Set(items.map(({ store }) => store))) {
    const store = chain.store(name);
    await authorize(request, { subject: `${subject}/${name}`, store }, services);
    if (!store) throw new Problem('platform/not-found', { store: name });
    stores.set(name, store);
  }
  return stores;
}
