import type { Queries } from '../database.ts';

/** Something to put right. */
export interface CorrectiveActionRow {
  readonly id: number;
  readonly store: string;
  readonly task: number;
  readonly step: string;
  readonly item: string;
  readonly action: string;
  readonly title: Readonly<Record<string, string>>;
  readonly severity: 'minor' | 'major' | 'critical';
  readonly ownerRole: string;
  readonly owner: string | null;
  readonly verifierRole: string;
  readonly verifier: string | null;
  readonly state: 'open' | 'fixed' | 'verified' | 'reopened';
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly fixedAt: Date | null;
  readonly fixedBy: string | null;
  readonly verifiedAt: Date | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly version: number;
}

const COLUMNS = `id, store, task, step, item, action, title, severity, owner_role AS "ownerRole", owner,
  verifier_role AS "verifierRole", verifier, state, created_at AS "createdAt", due_at AS "dueAt", fixed_at AS "fixedAt",
  fixed_by AS "fixedBy", verified_at AS "verifiedAt", note, evidence, version`;

export type NewCorrectiveAction = Pick<
  CorrectiveActionRow,
  | 'store'
  | 'task'
  | 'step'
  | 'item'
  | 'action'
  | 'title'
  | 'severity'
  | 'ownerRole'
  | 'verifierRole'
  | 'createdAt'
  | 'dueAt'
>;

/** Answers the new number; undefined when it is there already. */
export async function insertCorrectiveAction(
  transaction: Queries,
  row: NewCorrectiveAction,
): Promise<number | undefined> {
  const rows = await transaction.query<{ id: number }>(
    `INSERT INTO corrective_actions (store, task, step, item, action, title, severity, owner_role, verifier_role, state, created_at, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[row.store, row.task, row.step, row.item, row.action, JSON.stringify(row.title), row.severity, row.ownerRole],
      ...[row.verifierRole, row.createdAt, row.dueAt],
    ],
  );
  return rows[0]?.id;
}

export async function findCorrectiveAction(queries: Queries, id: number): Promise<CorrectiveActionRow | undefined> {
  const rows = await queries.query<CorrectiveActionRow>(`SELECT ${COLUMNS} FROM corrective_actions WHERE id = $1`, [
    id,
  ]);
  return rows[0];
}

/** Nobody else changes it until the end of the transaction. */
export async function lockCorrectiveAction(transaction: Queries, id: number): Promise<CorrectiveActionRow | undefined> {
  const rows = await transaction.query<CorrectiveActionRow>(
    `SELECT ${COLUMNS} FROM corrective_actions WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0];
}

export async function saveCorrectiveAction(transaction: Queries, row: CorrectiveActionRow): Promise<void> {
  await transaction.execute(
    `UPDATE corrective_actions SET owner = $2, verifier = $3, state = $4, fixed_at = $5, fixed_by = $6, verified_at = $7, note = $8,
       evidence = $9, version = version + 1 WHERE id = $1`,
    [...[row.id, row.owner, row.verifier, row.state, row.fixedAt, row.fixedBy, row.verifiedAt, row.note, row.evidence]],
  );
}

export function listCorrectiveActions(
  queries: Queries,
  {
    stores,
    state,
    after,
    limit,
  }: { stores: readonly string[]; state?: string | undefined; after: number; limit: number },
): Promise<CorrectiveActionRow[]> {
  return queries.query<CorrectiveActionRow>(
    `SELECT ${COLUMNS} FROM corrective_actions WHERE store = ANY($1) AND ($2::text IS NULL OR state = $2) AND id > $3
     ORDER BY id LIMIT $4`,
    [stores, state ?? null, after, limit],
  );
}

/** Steps of a task whose findings are fixed or more, as `<step> <item>`. */
export async function readPutRight(queries: Queries, task: number): Promise<string[]> {
  const rows = await queries.query<{ of: string }>(
    `SELECT DISTINCT step || ' ' || item AS of FROM corrective_actions WHERE task = $1 AND state IN ('fixed', 'verified')`,
    [task],
  );
  return rows.map(({ of }) => of);
}
