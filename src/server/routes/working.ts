import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { checkInCodeRoutes } from './check-in-codes.ts';
import { checkInRoutes } from './check-ins.ts';
import { correctiveActionRoutes } from './corrective-actions.ts';
import { evidenceRoutes } from './evidence.ts';
import { ledgerEntryRoutes } from './ledger-entries.ts';
import { taskAnswerRoutes } from './task-answers.ts';
import { taskCommandRoutes } from './task-commands.ts';
import { taskCreationRoutes } from './task-creation.ts';
import { taskReviewRoutes } from './task-review.ts';
import { taskRoutes } from './tasks.ts';

/** Everything that people in stores do to their tasks. */
export async function workingRoutes(app: FastifyInstance, services: Services): Promise<void> {
  taskRoutes(app, services);
  taskCreationRoutes(app, services);
  taskCommandRoutes(app, services);
  taskAnswerRoutes(app, services);
  taskReviewRoutes(app, services);
  checkInRoutes(app, services);
  checkInCodeRoutes(app, services);
  correctiveActionRoutes(app, services);
  ledgerEntryRoutes(app, services);
  await evidenceRoutes(app, services);
}
