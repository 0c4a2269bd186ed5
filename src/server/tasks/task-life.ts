/** The states of a task; the last four are ends. */
export type TaskState =
  | 'scheduled'
  | 'open'
  | 'claimed'
  | 'in-progress'
  | 'submitted'
  | 'rejected'
  | 'done'
  | 'missed'
  | 'cancelled'
  | 'excused';

export type TaskPriority = 'P0' | 'P1' | 'P2' | 'P3';

/** What working on a task changes of it. */
export interface TaskLife {
  readonly state: TaskState;
  readonly priority: TaskPriority;
  readonly assignee: string | null;
  readonly availableAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly expiresAt: Date;
  readonly claimedAt: Date | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly onTime: boolean | null;
  readonly performer: string | null;
  readonly reviewer: string | null;
  readonly attempt: number;
  readonly score: number | null;
  readonly failedSteps: number;
  readonly redlineFailed: boolean;
  readonly blockedReason: string | null;
  readonly pausedAt: Date | null;
  readonly pausedSeconds: number;
  readonly escalations: number;
  readonly outcome: string | null;
}
