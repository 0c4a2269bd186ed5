import type { Queries } from '../database.ts';

/** An action of a step, by its id. */
export interface StartedAction {
  readonly step: string;
  readonly item: string;
  readonly action: string;
}

/** Marks actions as started; answers those that were not before. */
export function startOnce(
  transaction: Queries,
  task: number,
  actions: readonly StartedAction[],
  at: Date,
): Promise<StartedAction[]> {
  if (actions.length === 0) return Promise.resolve([]);
  return transaction.query<StartedAction>(
    `INSERT INTO started_actions (task, step, item, action, started_at)
     SELECT $1, step, item, action, $3 FROM jsonb_to_recordset($2::jsonb) AS one (step text, item text, action text)
     ON CONFLICT DO NOTHING RETURNING step, item, action`,
    [task, JSON.stringify(actions), at],
  );
}
