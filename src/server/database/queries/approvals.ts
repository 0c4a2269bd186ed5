import type { ApprovalState, ApprovalStatus } from '../../approvals/state.ts';
import type { Queries } from '../database.ts';

/** A request. */
export interface ApprovalRow {
  readonly id: number;
  readonly flow: string;
  readonly revision: number;
  readonly requester: string;
  readonly store: string | null;
  readonly stores: readonly string[];
  readonly form: Readonly<Record<string, unknown>>;
  readonly status: ApprovalStatus;
  readonly state: ApprovalState;
  readonly requestedAt: Date;
  readonly slaDueAt: Date | null;
  readonly isOverdue: boolean;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, flow, revision, requester, store, stores, form, status, state, requested_at AS "requestedAt",
  sla_due_at AS "slaDueAt", is_overdue AS "isOverdue", finished_at AS "finishedAt"`;

export type NewApproval = Omit<ApprovalRow, 'id' | 'finishedAt' | 'isOverdue'> & {
  readonly uniqueKey: string | undefined;
};

/** Answers the new request's number; undefined when one of the same case is under way. */
export async function insertApproval(queries: Queries, approval: NewApproval): Promise<number | undefined> {
  const { flow, revision, requester, store, stores, form, uniqueKey, status, state, requestedAt, slaDueAt } = approval;
  const rows = await queries.query<{ id: number }>(
    `INSERT INTO approvals (flow, revision, requester, store, stores, form, unique_key, status, state, requested_at, sla_due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[flow, revision, requester, store, stores, JSON.stringify(form), uniqueKey ?? null, status],
      ...[JSON.stringify(state), requestedAt, slaDueAt],
    ],
  );
  return rows[0]?.id;
}

/** The number of the request of a case that is under way. */
export async function findUnderWay(queries: Queries, flow: string, uniqueKey: string): Promise<number | undefined> {
  const rows = await queries.query<{ id: number }>(
    `SELECT id FROM approvals WHERE flow = $1 AND unique_key = $2 AND status IN ('waiting', 'stalled', 'returned')`,
    [flow, uniqueKey],
  );
  return rows[0]?.id;
}

/** What tells the case of a request from others, after its form was corrected. */
export async function setUniqueKey(queries: Queries, id: number, uniqueKey: string | undefined): Promise<void> {
  await queries.execute('UPDATE approvals SET unique_key = $2 WHERE id = $1', [id, uniqueKey ?? null]);
}

export async function findApproval(queries: Queries, id: number): Promise<ApprovalRow | undefined> {
  const rows = await queries.query<ApprovalRow>(`SELECT ${COLUMNS} FROM approvals WHERE id = $1`, [id]);
  return rows[0];
}

/** The same, and nobody else may change it until the transaction ends. */
export async function takeApproval(queries: Queries, id: number): Promise<ApprovalRow | undefined> {
  const rows = await queries.query<ApprovalRow>(`SELECT ${COLUMNS} FROM approvals WHERE id = $1 FOR UPDATE`, [id]);
  return rows[0];
}

export interface SavedProgress {
  readonly id: number;
  readonly state: ApprovalState;
  readonly form: Readonly<Record<string, unknown>>;
  readonly stores: readonly string[];
  readonly lookAt: Date | undefined;
  readonly isOverdue: boolean;
  readonly finishedAt: Date | undefined;
}

export async function updateApproval(queries: Queries, saved: SavedProgress): Promise<void> {
  const { id, state, form, stores, lookAt, isOverdue, finishedAt } = saved;
  await queries.execute(
    `UPDATE approvals SET status = $2, state = $3, form = $4, stores = $5, look_at = $6, is_overdue = $7, finished_at = $8,
       version = version + 1
     WHERE id = $1`,
    [
      ...[id, state.status, JSON.stringify(state), JSON.stringify(form), stores],
      ...[lookAt ?? null, isOverdue, finishedAt ?? null],
    ],
  );
}

/** Numbers of those whose time limits may be over. */
export async function listToLookAt(queries: Queries, now: Date, limit: number): Promise<number[]> {
  const rows = await queries.query<{ id: number }>(
    'SELECT id FROM approvals WHERE look_at <= $1 ORDER BY look_at, id LIMIT $2',
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

export interface ApprovalFilter {
  /** Asked to decide now. */
  readonly decider?: string | undefined;
  readonly requester?: string | undefined;
  readonly store?: string | undefined;
  readonly status?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Requests by number. */
export async function listApprovals(queries: Queries, filter: ApprovalFilter): Promise<ApprovalRow[]> {
  const { decider, requester, store, status, after, limit } = filter;
  return queries.query<ApprovalRow>(
    `SELECT ${COLUMNS} FROM approvals
     WHERE id > $1 AND ($2::text IS NULL OR requester = $2) AND ($3::text IS NULL OR $3 = ANY (stores) OR store = $3)
       AND ($4::text IS NULL OR status = $4)
       AND ($5::text IS NULL OR id IN (SELECT approval FROM approval_deciders WHERE person = $5))
     ORDER BY id LIMIT $6`,
    [after, requester ?? null, store ?? null, status ?? null, decider ?? null, limit],
  );
}
