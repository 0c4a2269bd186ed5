import type { FastifyInstance } from 'fastify';
import { approvalDocument } from '../approvals/approval-document.ts';
import { authorizeApproval } from '../approvals/authorize-approval.ts';
import type { Decision } from '../approvals/decide.ts';
import { decideApproval, resubmitApproval, withdrawApproval } from '../approvals/decide-approval.ts';
import type { Queries } from '../database/database.ts';
import { findApproval } from '../database/queries/approvals.ts';
import { type Outcome, once } from '../once.ts';
import type { Services } from '../services.ts';
import { decideSchema, resubmitSchema, withdrawSchema } from './approval-schemas.ts';

interface ById {
  Params: { id: number };
}

/** What people do with requests that are under way. */
export function approvalDecisionRoutes(app: FastifyInstance, services: Services): void {
  app.post<ById & { Body: Omit<Decision, 'by'> }>(
    '/v1/approvals/:id/decisions',
    { config: { permission: { resource: 'approval', verb: 'approve' } }, schema: decideSchema },
    async (request, reply) => {
      const { id } = request.params;
      const by = await authorizeApproval(request, { id: request.params.id, act: 'approve' }, services);
      return once(request, reply, services, async (transaction) => {
        await decideApproval(transaction, { id, decision: { ...request.body, by } }, services);
        return answerOf(transaction, id);
      });
    },
  );

  app.post<ById>(
    '/v1/approvals/:id/withdrawal',
    { config: { permission: { resource: 'approval', verb: 'update' } }, schema: withdrawSchema },
    async (request, reply) => {
      const { id } = request.params;
      const by = await authorizeApproval(request, { id: request.params.id, act: 'own' }, services);
      return once(request, reply, services, async (transaction) => {
        await withdrawApproval(transaction, { id, by }, services);
        return answerOf(transaction, id);
      });
    },
  );

  app.post<ById & { Body: { form: Readonly<Record<string, unknown>> } }>(
    '/v1/approvals/:id/submissions',
    { config: { permission: { resource: 'approval', verb: 'submit' } }, schema: resubmitSchema },
    async (request, reply) => {
      const { id } = request.params;
      const by = await authorizeApproval(request, { id: request.params.id, act: 'own' }, services);
      return once(request, reply, services, async (transaction) => {
        await resubmitApproval(transaction, { id, by, filled: request.body.form }, services);
        return answerOf(transaction, id);
      });
    },
  );
}

async function answerOf(transaction: Queries, id: number): Promise<Outcome> {
  const row = await findApproval(transaction, id);
  return { status: 200, body: row ? await approvalDocument(transaction, row) : { id } };
}
