import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { may } from '../access/may.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  deleteWebhook,
  insertWebhook,
  listWebhooks,
  rewindWebhook,
  type WebhookRow,
} from '../database/queries/webhooks.ts';
import { newWebhookSecret } from '../events/sign-webhook.ts';
import { whyRefused } from '../events/webhook-target.ts';
import type { JournalEntry } from '../journal/entry.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { createSchema, deleteSchema, listSchema, redeliverSchema } from './webhook-schemas.ts';

interface WebhookBody {
  readonly url: string;
  readonly types: string[];
  readonly stores: string[];
}

/** Where events are sent. */
export function webhookRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock, tail, webhookTargets } = services;

  app.post<{ Body: WebhookBody }>(
    '/v1/webhooks',
    { config: { permission: { resource: 'integration', verb: 'create' } }, schema: createSchema },
    async (request, reply) => {
      const principal = await authorize(request, { subject: 'webhook' }, services);
      const { url, types, stores } = request.body;
      const refused = whyRefused(url, webhookTargets);
      if (refused) throw new Problem('platform/webhook-refused', { url, reason: refused });
      const audit = may(principal, { resource: 'audit-log', verb: 'read' }, {}, clock());
      const secret = newWebhookSecret();
      const cursor = await tail.end();
      const made = { url, secret, types, stores, audit, createdBy: principal.id, createdAt: clock(), cursor };
      return once(request, reply, services, async (transaction) => {
        const webhook = await insertWebhook(transaction, made);
        if (!webhook) throw new Error('nothing was inserted');
        const entry = entryOf(clock(), principal.id, 'webhook.created', webhook.id);
        await insertJournal(transaction, [{ ...entry, data: { host: new URL(url).host } }]);
        return { status: 201, body: { ...documentOf(webhook), secret } };
      });
    },
  );

  app.get<{ Querystring: { after?: number; limit: number } }>(
    '/v1/webhooks',
    { config: { permission: { resource: 'integration', verb: 'read' } }, schema: listSchema },
    async (request) => {
      await authorize(request, { subject: 'webhook' }, services);
      const { after = 0, limit } = request.query;
      const webhooks = await listWebhooks(database, after, limit);
      const next = webhooks.length < limit ? {} : { next: webhooks.at(-1)?.id };
      return { items: webhooks.map(documentOf), ...next };
    },
  );
  changeRoutes(app, services);
}

/** What is done to one webhook. */
function changeRoutes(app: FastifyInstance, services: Services): void {
  const { database, clock } = services;

  app.delete<{ Params: { id: number } }>(
    '/v1/webhooks/:id',
    { config: { permission: { resource: 'integration', verb: 'delete' } }, schema: deleteSchema },
    async (request, reply) => {
      const { id } = request.params;
      const { id: actor } = await authorize(request, { subject: `webhook/${id}` }, services);
      await database.transaction(async (transaction) => {
        if (!(await deleteWebhook(transaction, id))) throw new Problem('platform/not-found', { webhook: id });
        await insertJournal(transaction, [entryOf(clock(), actor, 'webhook.deleted', id)]);
      });
      return reply.code(204).send();
    },
  );

  app.post<{ Params: { id: number }; Body: { from: number } }>(
    '/v1/webhooks/:id/redeliver',
    { config: { permission: { resource: 'integration', verb: 'update' } }, schema: redeliverSchema },
    async (request, reply) => {
      const { id } = request.params;
      const { from } = request.body;
      const { id: actor } = await authorize(request, { subject: `webhook/${id}` }, services);
      return once(request, reply, services, async (transaction) => {
        if (!(await rewindWebhook(transaction, id, from - 1, clock())))
          throw new Problem('platform/not-found', { webhook: id });
        await insertJournal(transaction, [{ ...entryOf(clock(), actor, 'webhook.rewound', id), data: { from } }]);
        return { status: 204 };
      });
    },
  );
}

function entryOf(at: Date, actor: string, action: string, id: number): JournalEntry {
  return { at, actor, action, subject: `webhook/${id}`, outcome: 'done' };
}

function documentOf({ createdAt, failingSince, lastFailure, lastDeliveredAt, ...webhook }: WebhookRow): object {
  return {
    ...webhook,
    createdAt: createdAt.toISOString(),
    ...(failingSince ? { failingSince: failingSince.toISOString() } : {}),
    ...(lastFailure ? { lastFailure } : {}),
    ...(lastDeliveredAt ? { lastDeliveredAt: lastDeliveredAt.toISOString() } : {}),
  };
}
