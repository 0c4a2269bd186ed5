import type { FastifyInstance } from 'fastify';
import { holdsRole } from '../access/holds-role.ts';
import { once } from '../once.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { changeTask, takeTask } from '../tasks/change-task.ts';
import { completeTask } from '../tasks/complete-task.ts';
import { taskDocument } from '../tasks/task-document.ts';
import { problemResponses } from './shapes.ts';
import { type TaskRequest, taskRequest, wantedVersion } from './task-request.ts';
import { taskHeaders, taskParams, taskShape } from './task-shapes.ts';

const schema = {
  summary: 'Accept a submission, or send it back',
  description: 'Never by whoever did it. What was sent back keeps its answers.',
  params: taskParams,
  headers: taskHeaders,
  body: {
    type: 'object',
    properties: {
      decision: { enum: ['accept', 'reject'] },
      note: { type: 'string', minLength: 1, maxLength: 2000, description: 'What is to be done better.' },
    },
    required: ['decision'],
    additionalProperties: false,
  },
  response: { 200: taskShape, ...problemResponses },
};

interface ReviewBody {
  readonly decision: 'accept' | 'reject';
  readonly note?: string;
}

/** Another pair of eyes. */
export function taskReviewRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: ReviewBody }>(
    '/v1/tasks/:id/review',
    { config: { permission: { resource: 'task', verb: 'review' } }, schema },
    async (request, reply) => {
      const found = await taskRequest(request, services);
      requireReviewer(found);
      const { who, by } = found;
      const { decision, note } = request.body;
      return once(request, reply, services, async (transaction) => {
        const now = services.clock();
        const task = await takeTask(transaction, found.task.id, wantedVersion(request));
        const action = decision === 'accept' ? 'task.accepted' : 'task.rejected';
        const data = note === undefined ? {} : { note };
        const reviewed = await changeTask(transaction, task, { command: { do: decision, by }, who, now, action, data });
        const context = { ...found, task: reviewed, now };
        const finished = decision === 'accept' ? await completeTask(transaction, context) : reviewed;
        return { status: 200, body: taskDocument(finished, now) };
      });
    },
  );
}

function requireReviewer({ task, template, store, who, by }: TaskRequest): void {
  if (task.performer === by) throw new Problem('task/own-work', { task: task.id });
  const role = template.review?.by;
  if (role !== undefined && !holdsRole(who, [role], store))
    throw new Problem('task/wrong-role', { task: task.id, roles: role });
}
