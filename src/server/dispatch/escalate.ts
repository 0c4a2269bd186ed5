import type { TaskTemplateEscalationStep } from '../../kinds/task-template/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { type EscalationRow, listStandingTemplates, takeEscalations } from '../database/queries/task-escalations.ts';
import type { PinnedDocuments } from '../live/pinned-documents.ts';

/** Tells those whom templates name of tasks that do not move, each step and reminder once; answers how many. */
export async function escalate(queries: Queries, pinned: PinnedDocuments, now: Date): Promise<number> {
  const steps = new Map<string, readonly TaskTemplateEscalationStep[]>();
  const rows: EscalationRow[] = [];
  for (const { template, revision } of await listStandingTemplates(queries, now)) {
    const resource = await pinned.read(queries, { sort: 'taskTemplate', name: template, revision });
    const escalation = resource?.spec.escalation ?? [];
    steps.set(`${template} ${revision}`, escalation);
    rows.push(
      ...escalation.flatMap((step, index) =>
        remindersOf(step).map((one) => ({ template, revision, step: index, ...one })),
      ),
    );
  }
  if (rows.length === 0) return 0;
  const taken = await takeEscalations(queries, now, rows);
  const entries = taken.map(({ id, store, template, revision, step, reminder }) => {
    const { on, to, channels, raisePriority } = steps.get(`${template} ${revision}`)?.[step] ?? {};
    const data = { template, step, reminder, on, to, channels, ...(raisePriority ? { priority: raisePriority } : {}) };
    return {
      at: now,
      actor: 'system/sweep',
      action: 'task.escalated',
      subject: `task/${id}`,
      store,
      outcome: 'done',
      data,
    } as const;
  });
  await insertJournal(queries, entries);
  return taken.length;
}

/** The first word and each reminder. */
function remindersOf({
  on,
  after,
  repeat,
  raisePriority,
}: TaskTemplateEscalationStep): Pick<EscalationRow, 'reminder' | 'on' | 'after' | 'priority'>[] {
  const first = secondsOf(after);
  const every = repeat ? secondsOf(repeat.every) : 0;
  const priority = raisePriority ?? null;
  return Array.from({ length: 1 + (repeat?.max ?? 0) }, (_, reminder) => ({
    ...{ reminder, on, priority },
    after: first + reminder * every,
  }));
}
