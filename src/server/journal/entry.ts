/** One thing that happened, or was refused. */
export interface JournalEntry {
  readonly at: Date;
  /** `staff/E1024`, `token/ci`, `system/dispatch`. */
  readonly actor: string;
  /** `task.submitted`; for a refusal, what was asked: `task.review`. */
  readonly action: string;
  /** `task/1204`. */
  readonly subject: string;
  /** Absent for what concerns the whole chain. */
  readonly store?: string | undefined;
  readonly outcome: 'done' | 'denied';
  readonly data?: Readonly<Record<string, unknown>>;
}
