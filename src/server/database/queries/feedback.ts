import type { Queries } from '../database.ts';

export const FEEDBACK_STATES = ['received', 'triaged', 'planned', 'declined', 'shipped', 'told'] as const;

export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What somebody said, and what became of it. */
export interface FeedbackRow {
  readonly id: number;
  readonly receivedAt: Date;
  readonly store: string | null;
  readonly sender: string | null;
  readonly roles: readonly string[];
  readonly kind: 'problem' | 'idea' | 'praise';
  readonly message: string;
  readonly task: number | null;
  readonly page: string | null;
  readonly appVersion: string | null;
  readonly state: FeedbackState;
  readonly topic: string | null;
  readonly note: string | null;
  readonly subject: string | null;
  readonly metric: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly commit: string | null;
  readonly revision: number | null;
  readonly release: string | null;
  readonly shippedAt: Date | null;
  readonly toldAt: Date | null;
}

const COLUMNS = `id, received_at AS "receivedAt", store, sender, roles, kind, message, task, page, app_version AS "appVersion",
  state, topic, note, subject, metric, decided_by AS "decidedBy", decided_at AS "decidedAt", commit, revision, release,
  shipped_at AS "shippedAt", told_at AS "toldAt"`;

export type NewFeedback = Pick<
  FeedbackRow,
  'receivedAt' | 'store' | 'sender' | 'roles' | 'kind' | 'message' | 'task' | 'page' | 'appVersion'
>;

export async function insertFeedback(transaction: Queries, row: NewFeedback): Promise<FeedbackRow> {
  const { receivedAt, store, sender, roles, kind, message, task, page, appVersion } = row;
  const [inserted] = await transaction.query<FeedbackRow>(
    `INSERT INTO feedback (received_at, store, sender, roles, kind, message, task, page, app_version, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received') RETURNING ${COLUMNS}`,
    [receivedAt, store, sender, roles, kind, message, task, page, appVersion],
  );
  if (!inserted) throw new Error('an insert answers its row');
  return inserted;
}

export async function findFeedback(queries: Queries, id: number): Promise<FeedbackRow | undefined> {
  return (await queries.query<FeedbackRow>(`SELECT ${COLUMNS} FROM feedback WHERE id = $1`, [id]))[0];
}

/** Nobody else changes it until the end of the transaction. */
export async function lockFeedback(transaction: Queries, id: number): Promise<FeedbackRow | undefined> {
  return (await transaction.query<FeedbackRow>(`SELECT ${COLUMNS} FROM feedback WHERE id = $1 FOR UPDATE`, [id]))[0];
}

export async function saveFeedback(transaction: Queries, row: FeedbackRow): Promise<void> {
  await transaction.execute(
    `UPDATE feedback SET state = $2, topic = $3, note = $4, subject = $5, metric = $6, decided_by = $7, decided_at = $8,
       commit = $9, revision = $10, release = $11, shipped_at = $12, told_at = $13 WHERE id = $1`,
    [
      ...[row.id, row.state, row.topic, row.note, row.subject, row.metric, row.decidedBy, row.decidedAt],
      ...[row.commit, row.revision, row.release, row.shippedAt, row.toldAt],
    ],
  );
}

export interface FeedbackSearch {
  /** Of one sender, or of stores; `elsewhere` adds what comes from no store. */
  readonly sender?: string | undefined;
  readonly stores?: readonly string[] | undefined;
  readonly elsewhere: boolean;
  readonly state?: FeedbackState | undefined;
  readonly after: number;
  readonly limit: number;
}

export function listFeedback(queries: Queries, search: FeedbackSearch): Promise<FeedbackRow[]> {
  const { sender, stores, elsewhere, state, after, limit } = search;
  return queries.query<FeedbackRow>(
    `SELECT ${COLUMNS} FROM feedback
     WHERE ($1::text IS NULL OR sender = $1) AND ($2::text[] IS NULL OR store = ANY($2) OR ($3 AND store IS NULL))
       AND ($4::text IS NULL OR state = $4) AND id > $5 ORDER BY id LIMIT $6`,
    [sender ?? null, stores ?? null, elsewhere, state ?? null, after, limit],
  );
}

/** What was shipped to make a figure better, in the order in which it was said. */
export function listShipped(
  queries: Queries,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<FeedbackRow[]> {
  return queries.query<FeedbackRow>(
    `SELECT ${COLUMNS} FROM feedback WHERE metric IS NOT NULL AND shipped_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2`,
    [after, limit],
  );
}
