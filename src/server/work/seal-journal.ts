import { sealJournal as seal } from '../journal/seal-journal.ts';
import type { Job } from './job.ts';

/** Gives the journal's entries their places soon after they are written; listeners wait for it. */
export const sealJournal: Job = {
  name: 'seal-journal',
  everySeconds: 0.5,
  run: ({ database }) => seal(database),
};
