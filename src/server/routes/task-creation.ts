import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { authorize } from '../access/authorize.ts';
import { findTask } from '../database/queries/worked-tasks.ts';
import { subjectOf } from '../live/subject-of.ts';
import { idempotencyHeaders, once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { makeTask } from '../tasks/make-task.ts';
import { taskDocument } from '../tasks/task-document.ts';
import { nameShape, problemResponses } from './shapes.ts';
import { taskShape } from './task-shapes.ts';

const schema = {
  summary: 'Make a task by hand',
  description:
    'From a template with a trigger, or of a schedule out of turn. While a task of the same case is open there is no second one.',
  headers: idempotencyHeaders,
  body: {
    type: 'object',
    properties: {
      template: nameShape,
      store: nameShape,
      inputs: {
        type: 'object',
        maxProperties: 50,
        additionalProperties: true,
        description: 'What the task is about, by the names that the template and its SOP use.',
      },
    },
    required: ['template', 'store'],
    additionalProperties: false,
  },
  response: { 201: taskShape, ...problemResponses },
};

interface CreationBody {
  readonly template: string;
  readonly store: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** Work that somebody sees must be done. */
export function taskCreationRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: CreationBody }>(
    '/v1/tasks',
    { config: { permission: { resource: 'task', verb: 'create' } }, schema },
    async (request, reply) => {
      const { template: name, store: storeName, inputs = {} } = request.body;
      const chain = await services.live.read(services.database);
      const store = chain.store(storeName);
      const template = chain.get('taskTemplate', name);
      const facts = { template: name, scenario: template?.spec.scenario ?? '' };
      const subject = subjectOf('store', storeName);
      const who = await authorize(request, { subject, store, facts }, services);
      if (!store || !template)
        throw new Problem('platform/not-found', { subject: store ? subjectOf('taskTemplate', name) : subject });
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        // Two by hand are two tasks; who taps twice sends the same key.
        const origin = `${who.id}/${randomUUID()}`;
        const made = { template, store, chain, now, inputs: { ...inputs }, origin, actor: who.id };
        const id = await makeTask(transaction, made);
        const task = id === undefined ? undefined : await findTask(transaction, id);
        if (!task) throw new Problem('task/not-made', { template: name, store: store.name });
        return { status: 201, body: taskDocument(task, now) };
      });
    },
  );
}
