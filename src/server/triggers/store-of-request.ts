import type { FastifyRequest } from 'fastify';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { Problem } from '../problem.ts';

/** The store that a request is about: the one it names, else the caller's own. */
export function storeOfRequest({ principal }: FastifyRequest, name: string | undefined, chain: LiveChain): LiveStore {
  const own = principal?.type === 'person' ? principal.store : undefined;
  const wanted = name ?? own;
  if (wanted === undefined) throw new Problem('platform/store-needed');
  const store = chain.store(wanted);
  if (!store) throw new Problem('platform/not-found', { store: wanted });
  return store;
}
