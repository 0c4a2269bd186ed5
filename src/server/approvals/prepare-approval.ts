import type { Queries } from '../database/database.ts';
import { findUnderWay, insertApproval } from '../database/queries/approvals.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { judgedRequest, type NewRequest, startRequest, uniqueKeyOf } from './request-approval.ts';
import type { ApprovalState } from './state.ts';

/** What started a request that nobody filed by hand. */
export interface PreparedBy {
  readonly origin: string;
  /** The requester is who did it: what is complete need not be looked at once more. */
  readonly isTheirs: boolean;
}

/**
 * Files a request that a task starts: complete, on its way; else with its requester, who completes and sends it, or takes it back. One of
 * the same case that is under way stays the only one.
 */
export async function prepareApproval(
  transaction: Queries,
  ask: NewRequest,
  { origin, isTheirs }: PreparedBy,
): Promise<void> {
  const { flow, requester, chain, at } = ask;
  const name = flow.metadata.name;
  const { findings, ...checked } = await judgedRequest(transaction, ask);
  const { form, store, stores } = checked;
  const isWhole = findings.length === 0;
  const uniqueKey = isWhole ? uniqueKeyOf(flow.spec, form) : undefined;
  const open = uniqueKey === undefined ? undefined : await findUnderWay(transaction, name, uniqueKey);
  const entry = { at, actor: requester.id, store: store ?? undefined, outcome: 'done' } as const;
  if (open !== undefined) {
    const data = { flow: name, origin };
    await insertJournal(transaction, [{ ...entry, action: 'approval.asked-again', subject: `approval/${open}`, data }]);
    return;
  }
  if (isWhole && isTheirs) {
    await startRequest(transaction, { ...ask, origin }, checked);
    return;
  }
  const state: ApprovalState = {
    ...{ status: 'returned', round: 0, enteredAt: at.toISOString(), seats: [], struck: [], passed: [], decided: [] },
  };
  const id = await insertApproval(transaction, {
    ...{ flow: name, revision: chain.revision, requester: requester.employeeNumber, store, stores, form },
    ...{ uniqueKey: undefined, status: 'returned', state, requestedAt: at, slaDueAt: null },
  });
  const missing = findings.map(({ path }) => path?.at(-1) ?? '');
  const data = { flow: name, origin, requester: requester.employeeNumber, missing };
  await insertJournal(transaction, [{ ...entry, action: 'approval.prepared', subject: `approval/${id}`, data }]);
}
