import type { Queries } from '../database/database.ts';
import { findInventory } from '../database/queries/inventory.ts';
import { insertJournal } from '../database/queries/journal.ts';
import {
  proposeRestock,
  type RestockRow,
  submitRestock,
  takeOpenRestock,
} from '../database/queries/restock-requests.ts';
import { Problem } from '../problem.ts';
import { restockQuantity } from './restock-quantity.ts';

export interface RestockWish {
  readonly store: string;
  readonly sku: string;
  /** As many as proposed when absent. */
  readonly quantity: number | undefined;
  /** As the journal names them. */
  readonly by: string;
  readonly now: Date;
}

/** Asks for goods by one tap; a second tap finds the first one's request (R019). Answers it, and whether it is new. */
export async function requestRestock(
  transaction: Queries,
  { store, sku, quantity, by, now }: RestockWish,
): Promise<{ readonly request: RestockRow; readonly isNew: boolean }> {
  const figures = await findInventory(transaction, store, sku);
  const proposed = figures ? restockQuantity(figures) : 0;
  const wanted = quantity ?? proposed;
  const before = await takeOpenRestock(transaction, store, sku);
  if (before?.status === 'requested') return { request: before, isNew: false };
  if (wanted === 0) throw new Problem('platform/nothing-to-restock', { store, sku });
  await proposeRestock(transaction, { store, sku, proposed, now });
  // Whoever tapped at the same time may have been first.
  const open = before ?? (await takeOpenRestock(transaction, store, sku));
  if (!open) throw new Problem('platform/nothing-to-restock', { store, sku });
  if (open.status === 'requested') return { request: open, isNew: false };
  await submitRestock(transaction, { id: open.id, quantity: wanted, by, now });
  const entry = { at: now, actor: by, action: 'restock.requested', subject: `restock-request/${open.id}` } as const;
  await insertJournal(transaction, [{ ...entry, store, outcome: 'done', data: { sku, proposed, quantity: wanted } }]);
  const request: RestockRow = { ...open, status: 'requested', quantity: wanted, requestedBy: by, requestedAt: now };
  return { request, isNew: true };
}
