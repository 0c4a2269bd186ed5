import type { Queries } from '../database/database.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { closeRestock, type RestockRow } from '../database/queries/restock-requests.ts';
import { cancelCases } from '../database/queries/triggered-cases.ts';
import type { LiveChain } from '../live/live-chain.ts';

/** Ends a restock request and the work about it: the product is there again. */
export async function closeRestockCase(
  transaction: Queries,
  request: Pick<RestockRow, 'id' | 'store' | 'sku'> | undefined,
  end: {
    readonly store: string;
    readonly sku: string;
    readonly status: 'received' | 'recovered';
    readonly actor: string;
    readonly chain: LiveChain;
    readonly now: Date;
  },
): Promise<void> {
  const { store, sku, status, actor, chain, now } = end;
  const entry = { at: now, actor, store, outcome: 'done' } as const;
  if (request) {
    await closeRestock(transaction, { id: request.id, status, now });
    const subject = `restock-request/${request.id}`;
    await insertJournal(transaction, [{ ...entry, action: `restock.${status}`, subject, data: { sku } }]);
  }
  const templates = [...chain.all('taskTemplate').values()].flatMap(({ metadata, spec }) =>
    spec.trigger?.event === 'stock.low' ? metadata.name : [],
  );
  const outcome = `stock-${status}`;
  const ended = await cancelCases(transaction, { templates, store, inputs: { sku }, outcome, now });
  await insertJournal(
    transaction,
    ended.map((id) => ({ ...entry, action: 'task.cancelled', subject: `task/${id}`, data: { reason: outcome, sku } })),
  );
}
