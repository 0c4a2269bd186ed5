import type { Queries } from '../database.ts';

/** What stores had of a product when they were last counted, no earlier than a date, and what they sold of it since that date. */
export function listProductStocks(
  queries: Queries,
  { sku, from, to }: { readonly sku: string; readonly from: string; readonly to: string },
): Promise<{ store: string; date: string; onHand: number; sold: number }[]> {
  return queries.query(
    `SELECT stock.store, stock.date::text AS date, stock.on_hand AS "onHand", coalesce(sold.units, 0)::integer AS sold
     FROM (SELECT DISTINCT ON (store) store, date, on_hand FROM stock_snapshots
       WHERE sku = $1 AND date BETWEEN $2 AND $3 AND NOT void ORDER BY store, date DESC) AS stock
       LEFT JOIN (SELECT store, sum(quantity) AS units FROM sales_lines
         WHERE sku = $1 AND date BETWEEN $2 AND $3 AND NOT void GROUP BY store) AS sold ON sold.store = stock.store
     ORDER BY stock.store`,
    [sku, from, to],
  );
}
