import type { FastifyInstance } from 'fastify';
import { approvalDocument, approvalSummary } from '../approvals/approval-document.ts';
import { authorizeApproval, authorizeRead, authorizeRequest, personOf } from '../approvals/authorize-approval.ts';
import { requestApproval } from '../approvals/request-approval.ts';
import { findApproval, listApprovals } from '../database/queries/approvals.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { listSchema, readSchema, requestSchema } from './approval-schemas.ts';

interface ById {
  Params: { id: number };
}

type Form = Readonly<Record<string, unknown>>;

interface ListQuery {
  waiting?: 'me';
  requester?: 'me';
  store?: string;
  status?: string;
  after: number;
  limit: number;
}

/** Requests on their way through the chain's approval flows. */
export function approvalRoutes(app: FastifyInstance, services: Services): void {
  const { database } = services;

  const document = async (id: number): Promise<object> => {
    const row = await findApproval(database, id);
    if (!row) throw new Problem('platform/not-found', { approval: id });
    return approvalDocument(database, row);
  };

  app.post<{ Body: { flow: string; store?: string; form: Form } }>(
    '/v1/approvals',
    { config: { permission: { resource: 'approval', verb: 'submit' } }, schema: requestSchema },
    async (request, reply) => {
      const { flow, requester, chain } = await authorizeRequest(request, request.body.flow, services);
      const { store, form: filled } = request.body;
      if (store !== undefined && !chain.store(store)) throw new Problem('platform/not-found', { store });
      return once(request, reply, services, async (transaction) => {
        const at = services.clock();
        const id = await requestApproval(transaction, { flow, requester, store, filled, chain, at });
        const row = await findApproval(transaction, id);
        return { status: 201, body: row ? await approvalDocument(transaction, row) : { id } };
      });
    },
  );

  app.get<{ Querystring: ListQuery }>(
    '/v1/approvals',
    { config: { permission: { resource: 'approval', verb: 'read' } }, schema: listSchema },
    async (request) => {
      const { waiting, requester, store, status, after, limit } = request.query;
      const me = waiting || requester ? personOf(request).employeeNumber : undefined;
      await authorizeRead(request, { subject: 'approval', store, owners: me ? [me] : [] }, services);
      const filter = { decider: waiting && me, requester: requester && me, store, status, after, limit };
      const rows = await listApprovals(database, filter);
      const last = rows.length === limit ? rows.at(-1)?.id : undefined;
      return { items: rows.map(approvalSummary), ...(last === undefined ? {} : { next: last }) };
    },
  );

  app.get<ById>(
    '/v1/approvals/:id',
    { config: { permission: { resource: 'approval', verb: 'read' } }, schema: readSchema },
    async (request) => {
      await authorizeApproval(request, { id: request.params.id, act: 'read' }, services);
      return document(request.params.id);
    },
  );
}
