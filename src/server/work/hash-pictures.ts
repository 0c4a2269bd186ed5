import type { SopPhotoEvidence, SopSpec, SopWorkStep } from '../../kinds/sop/spec.ts';
import { stepsOf } from '../../kinds/sop/steps.ts';
import { DATABASE_EVIDENCE } from '../database/queries/evidence-contents.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  findLookAlikes,
  flagLookAlikes,
  keepLook,
  takeWaitingPictures,
  type WaitingPicture,
} from '../database/queries/picture-hashes.ts';
import { findTaskSop } from '../database/queries/task-sop.ts';
import { type PictureThread, startPictureThread } from '../evidence/picture-thread.ts';
import { type PhotoDedupe, photoDedupe } from '../procedures/proofs/photo-dedupe.ts';
import type { Services } from '../services.ts';
import type { Job } from './job.ts';

/** So many are done before the job pauses. */
const AT_MOST = 200;

/** What reviewers see on a task with a picture that was used before, or with one that looks the same. */
const FLAG = 'looks-used';

const DAY_MS = 86_400_000;

/** Looks at the pictures that prove something, after they were accepted: nobody waits on the phone for it. */
export const hashPictures: Job = {
  name: 'hash-pictures',
  everySeconds: 2,
  run: async (services) => {
    let thread: PictureThread | undefined;
    try {
      for (let done = 0; done < AT_MOST; done++) {
        const found = await services.database.transaction(async (transaction) => {
          const [picture] = await takeWaitingPictures(transaction, 1);
          return picture;
        });
        if (!found) return;
        thread ??= await startPictureThread();
        await lookAt(found, thread, services);
      }
    } finally {
      await thread?.stop();
    }
  },
};

/** The hash is reckoned outside the transaction; that two replicas do it twice does no harm. */
async function lookAt(picture: WaitingPicture, thread: PictureThread, services: Services): Promise<void> {
  const { database, clock } = services;
  const { id, sha256, store, task } = picture;
  const content = await DATABASE_EVIDENCE.get(database, sha256);
  const look = content && (await thread.hash(content.bytes));
  const dedupe = await dedupeOf(picture, services);
  const since = new Date(picture.capturedAt.getTime() - dedupe.withinDays * DAY_MS);
  await database.transaction(async (transaction) => {
    await keepLook(transaction, id, look);
    if (!look) return;
    const alikes = await findLookAlikes(transaction, { id, since, distance: dedupe.perceptualDistance });
    if (alikes.length === 0) return;
    await flagLookAlikes(transaction, { id, task, flag: FLAG, like: alikes.map((alike) => alike.id) });
    const data = { evidence: id, like: alikes.map((alike) => ({ task: alike.task, distance: alike.distance })) };
    const said = { at: clock(), actor: 'system/hash-pictures', outcome: 'done', store } as const;
    await insertJournal(transaction, [{ ...said, action: 'evidence.looks-used', subject: `task/${task}`, data }]);
  });
}

/** What the task's own SOP says of the photo. */
async function dedupeOf({ task, step, proof }: WaitingPicture, { database, pinned }: Services): Promise<PhotoDedupe> {
  const { sop: name, revision } = await findTaskSop(database, task);
  const sop = await pinned.read(database, { sort: 'sop', name, revision });
  const spec = (sop?.spec ?? { sections: [] }) as SopSpec;
  const found = stepsOf(spec).find((candidate) => candidate.step.id === step)?.step as Partial<SopWorkStep> | undefined;
  const photo = found?.evidence?.find((evidence) => evidence.id === proof) as SopPhotoEvidence | undefined;
  return photoDedupe(photo ?? {}, spec);
}
