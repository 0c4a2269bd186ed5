import { lastPosition, listHeard, moveCursor, readCursor } from '../database/queries/trigger-cursor.ts';
import { raiseEvent } from '../triggers/raise-event.ts';
import type { Job } from './job.ts';
import { underJobLock } from './under-job-lock.ts';

/** A run ends after so many; the next one is soon. */
const AT_ONCE = 500;

/** Lets templates hear what tasks and requests made happen: `sop.failed`, `task.completed`, `approval.approved`. Each once. */
export const hearEvents: Job = {
  name: 'hear-events',
  everySeconds: 5,
  run: async ({ database, live, clock }) => {
    await underJobLock(database, 'hear-events', async (transaction) => {
      const chain = await live.read(transaction);
      const now = clock();
      const after = await readCursor(transaction);
      const until = await lastPosition(transaction);
      if (until <= after) return;
      const names = [...chain.all('taskTemplate').values()].flatMap(({ spec }) => spec.trigger?.event ?? []);
      const heard = await listHeard(transaction, { after, until, actions: [...new Set(names)], limit: AT_ONCE });
      for (const { position, action, subject, store: name, data } of heard) {
        const store = chain.store(name);
        if (!store) continue;
        const about = subject.startsWith('approval/')
          ? { approval: subject.slice('approval/'.length) }
          : { task: subject };
        const event = { name: action, store, data: { ...about, ...data }, key: String(position) };
        await raiseEvent(transaction, { ...event, actor: 'system/triggers', chain, now });
      }
      await moveCursor(transaction, heard.length < AT_ONCE ? until : (heard.at(-1)?.position ?? until));
    });
  },
};
