import type { FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { Services } from '../services.ts';
import type { MetricScope } from './metric-scope.ts';

/** Lets only those go on who may read of every store that is asked about; of the whole chain, those who may read all of it. */
export async function authorizeScope(
  request: FastifyRequest,
  { subject, scope }: { readonly subject: string; readonly scope: MetricScope },
  services: Services,
): Promise<void> {
  if (scope.isWholeChain || scope.stores.length === 0) await authorize(request, { subject }, services);
  else for (const store of scope.stores) await authorize(request, { subject, store }, services);
}
