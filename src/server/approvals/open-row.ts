import type { Queries } from '../database/database.ts';
import type { ApprovalRow } from '../database/queries/approvals.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { type PlacedRequest, placeRequest, requesterNamed } from './in-place.ts';

/** A request that is under way, with the flow as it was when it began, and the directory as it is now. */
export async function openRow(
  transaction: Queries,
  row: ApprovalRow,
  { live, pinned, clock }: Pick<Services, 'live' | 'pinned' | 'clock'>,
  named: readonly string[] = [],
): Promise<PlacedRequest> {
  const chain = await live.read(transaction);
  const flow = await pinned.read(transaction, { sort: 'approvalFlow', name: row.flow, revision: row.revision });
  if (!flow) throw new Problem('platform/not-found', { flow: row.flow });
  const at = clock();
  const requester = await requesterNamed(transaction, row.requester, { chain, at });
  const others = [...named, ...row.state.seats.flatMap(({ deciders }) => deciders)];
  const { form, store, stores } = row;
  return placeRequest(transaction, { flow, requester, form, store, stores, named: others }, { chain, at });
}
