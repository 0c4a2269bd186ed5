import type { InventoryRow } from '../database/queries/inventory.ts';

/** What to ask for: up to the level that a product is filled to, less what is there and on its way, in whole packs. */
export function restockQuantity({
  onHand,
  inTransit,
  reorderTo,
  packSize,
}: Pick<InventoryRow, 'onHand' | 'inTransit' | 'reorderTo' | 'packSize'>): number {
  return Math.max(0, Math.ceil((reorderTo - onHand - inTransit) / packSize) * packSize);
}

/** A product is low at its reorder point, not only below it. */
export function isLow({ onHand, reorderPoint }: Pick<InventoryRow, 'onHand' | 'reorderPoint'>): boolean {
  return onHand <= reorderPoint;
}
