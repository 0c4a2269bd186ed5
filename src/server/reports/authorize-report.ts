import type { FastifyRequest } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { may } from '../access/may.ts';
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

/** Whether the caller may know how single people of every store of the report work. */
export function seesPeople({ principal }: FastifyRequest, { scope }: ReportAsk, { clock }: Services): boolean {
  if (!principal) return false;
  const permission = { resource: 'performance', verb: 'read' } as const;
  const places = scope.isWholeChain ? [undefined] : scope.stores;
  return places.every((store) => may(principal, permission, { store }, clock()));
}
