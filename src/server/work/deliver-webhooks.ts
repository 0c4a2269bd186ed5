import { deliverWebhooks } from '../events/deliver-webhooks.ts';
import type { Job } from './job.ts';

/** A receiver that is slow to answer keeps one of them busy; the others go on. */
const WORKERS = 4;

/** Sends events to webhooks. */
export const webhookJobs: readonly Job[] = Array.from({ length: WORKERS }, (_, index) => ({
  name: `deliver-webhooks-${index + 1}`,
  everySeconds: 1,
  run: deliverWebhooks,
}));
