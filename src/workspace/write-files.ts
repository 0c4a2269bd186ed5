import { UserError } from '../model/user-error.ts';
import { WriteJob } from './write-job.ts';

/** What is to become of one file. */
export interface FileChange {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** What the change was made from; undefined when there was no file. */
  readonly before: string | undefined;
  /** Undefined removes the file. */
  readonly after: string | undefined;
}

/**
 * Changes several files, all or nothing: new contents are written and synced beside the old files, then renamed over
 * them; when something fails, what was renamed is put back. Nothing outside the root or behind a symbolic link is
 * touched, and no file that somebody changed since `before` was read.
 */
export function writeFiles(root: string, changes: readonly FileChange[]): void {
  const jobs = changes.map((change) => new WriteJob(root, change));
  let current: WriteJob | undefined;
  try {
    for (current of jobs) current.check();
    for (current of jobs) current.prepare();
    for (current of jobs) current.commit();
  } catch (error) {
    for (const job of jobs.toReversed()) job.undo();
    if (error instanceof UserError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError('workspace/not-writable', { file: current?.file ?? root, reason }, { cause: error });
  }
  for (const job of jobs) job.finish();
}
