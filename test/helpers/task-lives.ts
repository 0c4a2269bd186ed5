import type { TaskCommand } from '../../src/server/tasks/task-command.ts';
import type { TaskLife } from '../../src/server/tasks/task-life.ts';

/** Minutes after the task becomes available. */
export function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 9, 1, 1) + minutes * 60_000);
}

/** Available at minute 0, due at 60, on time until 70, missed at 120. */
export function life(changes: Partial<TaskLife> = {}): TaskLife {
  return {
    ...{ state: 'scheduled', priority: 'P1', assignee: null },
    ...{ availableAt: minute(0), dueAt: minute(60), graceUntil: minute(70), expiresAt: minute(120) },
    ...{ claimedAt: null, startedAt: null, submittedAt: null, finishedAt: null, onTime: null },
    ...{ performer: null, reviewer: null, attempt: 1, score: null, failedSteps: 0, redlineFailed: false },
    ...{ blockedReason: null, pausedAt: null, pausedSeconds: 0, escalations: 0, outcome: null },
    ...changes,
  };
}

export const CLEAN = { score: 10_000, failedSteps: 0, redlineFailed: false, outcome: 'passed' } as const;

export function submission(by: string, at: Date, needsReview: boolean): TaskCommand {
  return { do: 'submit', by, at, needsReview, result: CLEAN };
}
