import type { FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import type { Services } from '../services.ts';
import type { ReportAsk } from './report-request.ts';

/** Lets only those go on who may read, or take away, what is told of every store of the report; of the chain, of all of it. */
export async function authorizeReport(
  request: FastifyRequest,
  { type, scope }: ReportAsk,
  { verb, services }: { readonly verb: 'read' | 'export'; readonly services: Services },
): Promise<void> {
  const [subject, permission] = [`report/${type}`, { resource: 'report', verb } as const];
  if (scope.isWholeChain || scope.stores.length === 0) await authorize(request, { subject }, services, permission);
  else for (const store of scope.stores) await authorize(request, { subject, store }, services, permission);
}
