import type { Queries } from '../database/database.ts';
import { type ApprovalRow, findUnderWay, setUniqueKey, takeApproval } from '../database/queries/approvals.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { type Decision, type DecisionAnswer, decide, resubmit, withdraw } from './decide.ts';
import { type PlacedRequest, placeRequest } from './in-place.ts';
import { openRow } from './open-row.ts';
import { checkedRequest, uniqueKeyOf } from './request-approval.ts';
import { settle } from './settle.ts';

type Known = Pick<Services, 'live' | 'pinned' | 'clock'>;

/** Takes somebody's decision. One that they took before changes nothing. */
export async function decideApproval(
  transaction: Queries,
  { id, decision }: { readonly id: number; readonly decision: Decision },
  services: Known,
): Promise<void> {
  const row = await rowOf(transaction, id);
  const { to, by, node } = decision;
  const placed = await openRow(transaction, row, services, [by, ...(to ? [to] : [])]);
  const before = bringUpToDate(row.state, placed);
  const answer = decide(before.state, decision, placed.world);
  const progress = progressOf(answer, {
    id,
    actor: `staff/${by}`,
    node,
    decision: decision.decision,
    person: to ?? '',
  });
  if (!progress) return;
  const happened = [...before.happened, ...progress.happened];
  await settle(transaction, row, { progress: { ...progress, happened }, placed, actor: `staff/${by}` });
}

/** Takes a request back for the person who made it. */
export async function withdrawApproval(
  transaction: Queries,
  { id, by }: { readonly id: number; readonly by: string },
  services: Known,
): Promise<void> {
  const row = await rowOf(transaction, id);
  const placed = await openRow(transaction, row, services);
  const before = bringUpToDate(row.state, placed);
  const actor = `staff/${by}`;
  const answer = withdraw(before.state, placed.world);
  const progress = progressOf(answer, { id, actor, node: row.state.node ?? '', decision: 'withdraw', person: '' });
  if (!progress) return;
  const happened = [...before.happened, ...progress.happened];
  await settle(transaction, row, { progress: { ...progress, happened }, placed, actor });
}

/** Sends a request again that came back, with its form corrected, on the flow that it began with. */
export async function resubmitApproval(
  transaction: Queries,
  { id, by, filled }: { readonly id: number; readonly by: string; readonly filled: Readonly<Record<string, unknown>> },
  services: Known,
): Promise<void> {
  const row = await rowOf(transaction, id);
  const { request } = await openRow(transaction, row, services);
  const { flow, requester, people } = request;
  const { chain, at } = people;
  if (row.status !== 'returned') throw new Problem('platform/approval-moved-on', { approval: id, node: '' });
  const ask = { flow, requester, store: row.store ?? undefined, filled, chain, at };
  const { form, stores } = await checkedRequest(transaction, ask);
  const uniqueKey = uniqueKeyOf(flow.spec, form);
  const other = uniqueKey === undefined ? undefined : await findUnderWay(transaction, row.flow, uniqueKey);
  if (other !== undefined && other !== id)
    throw new Problem('platform/approval-under-way', { flow: row.flow, approval: other });
  await setUniqueKey(transaction, id, uniqueKey);
  const facts = { flow, requester, form, store: row.store, stores };
  const placed: PlacedRequest = await placeRequest(transaction, facts, { chain, at });
  const actor = `staff/${by}`;
  const progress = progressOf(resubmit(row.state, placed.world), {
    ...{ id, actor, node: '', decision: 'resubmit', person: '' },
  });
  if (!progress) return;
  const where = row.store ? { store: row.store } : {};
  const entry = { at, actor, action: 'approval.resubmitted', subject: `approval/${id}`, outcome: 'done' } as const;
  await insertJournal(transaction, [{ ...entry, ...where, data: { flow: row.flow } }]);
  await settle(transaction, { ...row, stores }, { progress, placed, actor });
}

async function rowOf(transaction: Queries, id: number): Promise<ApprovalRow> {
  const row = await takeApproval(transaction, id);
  if (!row) throw new Problem('platform/not-found', { approval: id });
  return row;
}

interface Attempt {
  readonly id: number;
  readonly actor: string;
  readonly node: string;
  readonly decision: string;
  readonly person: string;
}

/** Undefined when it was done before. */
function progressOf(answer: DecisionAnswer, { id, actor, node, decision, person }: Attempt) {
  if (!('refusal' in answer)) return answer;
  switch (answer.refusal) {
    case 'repeated':
      return undefined;
    case 'moved-on':
      throw new Problem('platform/approval-moved-on', { approval: id, node });
    case 'not-asked':
      throw new Problem('platform/approval-not-asked', { approval: id, node, actor });
    case 'step-forbids':
      throw new Problem('platform/approval-step-forbids', { approval: id, node, decision });
    case 'person-unfit':
      throw new Problem('platform/approval-person-unfit', { approval: id, person });
    default:
      return answer.refusal satisfies never;
  }
}
