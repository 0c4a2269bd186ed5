import type { Queries } from '../database/database.ts';
import type { InventoryRow } from '../database/queries/inventory.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { proposeRestock, takeOpenRestock } from '../database/queries/restock-requests.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { closeRestockCase } from './close-restock.ts';
import { raiseEvent } from './raise-event.ts';
import { isLow, restockQuantity } from './restock-quantity.ts';

/** What follows from a product's figures: one open proposal and one task while it is low, none once it has recovered (R005). */
export async function evaluateStock(
  transaction: Queries,
  row: InventoryRow,
  { store, chain, actor, now }: { store: LiveStore; chain: LiveChain; actor: string; now: Date },
): Promise<void> {
  const { sku, onHand, inTransit, reorderPoint } = row;
  if (!isLow(row)) {
    const open = await takeOpenRestock(transaction, store.name, sku);
    const end = { store: store.name, sku, status: 'recovered' as const, actor, chain, now };
    await closeRestockCase(transaction, open, end);
    return;
  }
  const proposed = restockQuantity(row);
  const isNew = await proposeRestock(transaction, { store: store.name, sku, proposed, now });
  if (isNew) {
    const entry = { at: now, actor, action: 'restock.proposed', store: store.name, outcome: 'done' } as const;
    const data = { sku, proposed, onHand, inTransit, reorderPoint };
    await insertJournal(transaction, [{ ...entry, subject: `inventory/${store.name}/${sku}`, data }]);
  }
  const data = { sku, category: row.category ?? '', available: onHand, reorderPoint, inTransit };
  await raiseEvent(transaction, {
    ...{ name: 'stock.low', store, data, inputs: { suggested: proposed }, key: `${sku}/${now.getTime()}` },
    ...{ actor, chain, now },
  });
}
