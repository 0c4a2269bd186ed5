import type { Queries } from '../database/database.ts';
import type { ApprovalRow } from '../database/queries/approvals.ts';
import { listDoneTo } from '../database/queries/journal-of-subject.ts';
import { decidersNow } from './state.ts';

/** Requests with more behind them have come back far too often. */
const MAX_HISTORY = 1000;

/** A request in a list. */
export function approvalSummary(row: ApprovalRow): object {
  const { id, flow, revision, requester, store, status, state, requestedAt, slaDueAt, isOverdue, finishedAt } = row;
  return {
    ...{ id, flow, revision, requester, status, isOverdue, round: state.round, deciders: decidersNow(state) },
    ...(store === null ? {} : { store }),
    ...(state.node === undefined ? {} : { node: state.node }),
    requestedAt: requestedAt.toISOString(),
    ...(slaDueAt ? { slaDueAt: slaDueAt.toISOString() } : {}),
    ...(finishedAt ? { finishedAt: finishedAt.toISOString() } : {}),
  };
}

/** A request with its form and everything that happened to it. */
export async function approvalDocument(queries: Queries, row: ApprovalRow): Promise<object> {
  const history = await listDoneTo(queries, `approval/${row.id}`, MAX_HISTORY);
  return {
    ...approvalSummary(row),
    ...{ form: row.form, decisions: row.state.decided },
    history: history.map(({ at, ...entry }) => ({ at: at.toISOString(), ...entry })),
  };
}
