import type { Answer } from '../../procedures/answer-sheet.ts';
import type { Queries } from '../database.ts';

/** The answers of a task. */
export function readAnswers(queries: Queries, task: number): Promise<Answer[]> {
  return queries.query<Answer>(
    `SELECT step, item, proof, value, result, share, flags, captured_at AS "capturedAt", answered_by AS "by"
     FROM step_answers WHERE task = $1`,
    [task],
  );
}

/** Writes answers; of two to the same proof the last captured stays. */
export async function saveAnswers(
  transaction: Queries,
  task: number,
  answers: readonly Answer[],
  receivedAt: Date,
): Promise<void> {
  if (answers.length === 0) return;
  await transaction.execute(
    `INSERT INTO step_answers (task, step, item, proof, value, result, share, flags, captured_at, received_at, answered_by)
     SELECT $1, step, item, proof, value, result, share, ARRAY(SELECT jsonb_array_elements_text(flags)), "capturedAt", $3, "by"
     FROM jsonb_to_recordset($2::jsonb) AS answer (step text, item text, proof text, value jsonb, result text, share integer,
       flags jsonb, "capturedAt" timestamptz, "by" text)
     ON CONFLICT (task, step, item, proof) DO UPDATE SET value = excluded.value, result = excluded.result, share = excluded.share,
       flags = excluded.flags, captured_at = excluded.captured_at, received_at = excluded.received_at,
       answered_by = excluded.answered_by
     WHERE step_answers.captured_at <= excluded.captured_at`,
    [task, JSON.stringify(answers), receivedAt],
  );
}
