import type { Queries } from '../database.ts';

/** The SOP of a task, and the revision of which it counts. */
export interface TaskSop {
  readonly sop: string;
  readonly revision: number;
}

export async function findTaskSop(queries: Queries, task: number): Promise<TaskSop> {
  const [row] = await queries.query<TaskSop>('SELECT sop, revision FROM tasks WHERE id = $1', [task]);
  if (!row) throw new Error(`there is no task ${task}`);
  return row;
}
