import type { TaskLife, TaskState } from './task-life.ts';

const RUNNING: readonly TaskState[] = ['open', 'claimed', 'in-progress', 'rejected'];

/**
 * A task as it is at a moment, whether or not the sweep came by: what became available is open, and what ran out is missed. What is
 * told of later than it happened, by a phone without network, finds the task as it was then.
 */
export function asOf<Life extends TaskLife>(task: Life, moment: Date): Life {
  if (task.state === 'missed')
    return moment < task.expiresAt ? { ...task, state: before(task), finishedAt: null } : task;
  const opened = task.state === 'scheduled' && task.availableAt <= moment ? { ...task, state: 'open' as const } : task;
  if (!RUNNING.includes(opened.state) || opened.pausedAt !== null || moment < opened.expiresAt) return opened;
  return { ...opened, state: 'missed', finishedAt: opened.expiresAt };
}

/** What a task was before it was missed. */
function before({ startedAt, claimedAt }: TaskLife): TaskState {
  if (startedAt) return 'in-progress';
  return claimedAt ? 'claimed' : 'open';
}
