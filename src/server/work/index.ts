import { approvals } from './approvals.ts';
import { webhookJobs } from './deliver-webhooks.ts';
import { dispatch } from './dispatch.ts';
import { figures } from './figures.ts';
import { forgetExpired } from './forget-expired.ts';
import { hashPictures } from './hash-pictures.ts';
import { hearEvents } from './hear-events.ts';
import type { Job } from './job.ts';
import { sealJournal } from './seal-journal.ts';
import { shipments } from './shipments.ts';
import { sumDays } from './sum-days.ts';
import { sweep } from './sweep.ts';

/** Everything that the platform does by itself. */
export const JOBS: readonly Job[] = [
  approvals,
  dispatch,
  figures,
  hashPictures,
  hearEvents,
  shipments,
  sumDays,
  sweep,
  sealJournal,
  ...webhookJobs,
  forgetExpired,
];
