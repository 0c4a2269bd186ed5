import { createHash } from 'node:crypto';
import type { TaskTemplateReview } from '../../kinds/task-template/spec.ts';

/** Is this task one of those that are reviewed? The same answer each time, and nobody can tell it beforehand from the number alone. */
export function needsReview(review: TaskTemplateReview | undefined, task: number): boolean {
  if (!review?.required) return false;
  const drawn = createHash('sha256').update(`review of task/${task}`).digest().readUInt32BE(0);
  return drawn < (review.sampleRate ?? 1) * 2 ** 32;
}
