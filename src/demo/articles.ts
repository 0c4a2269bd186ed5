/** What is sold: list price and cost in fen, its share of a hundred receipts, and for how many days it is stocked. */
export interface Article {
  readonly sku: string;
  readonly priceMinor: number;
  readonly costMinor: number;
  readonly share: number;
  readonly coverDays: number;
}

/** What people come for. */
export const WANTED: readonly Article[] = [
  // New and short: it comes twice a week and hardly lasts as long.
  { sku: 'XH-PHONE-15PRO', priceMinor: 499_900, costMinor: 414_900, share: 9, coverDays: 4 },
  { sku: 'XH-PHONE-15', priceMinor: 329_900, costMinor: 273_700, share: 13, coverDays: 18 },
  { sku: 'XH-PHONE-NOTE', priceMinor: 149_900, costMinor: 124_400, share: 16, coverDays: 22 },
  { sku: 'XH-PAD-7', priceMinor: 199_900, costMinor: 161_900, share: 6, coverDays: 30 },
  { sku: 'XH-WATCH-4', priceMinor: 99_900, costMinor: 73_900, share: 8, coverDays: 35 },
  { sku: 'XH-BUDS-5', priceMinor: 39_900, costMinor: 26_500, share: 14, coverDays: 35 },
  { sku: 'XH-TV-75', priceMinor: 459_900, costMinor: 381_500, share: 3, coverDays: 40 },
  { sku: 'XH-ROBOT-VACUUM', priceMinor: 279_900, costMinor: 218_700, share: 4, coverDays: 35 },
  { sku: 'XH-AIR-PURIFIER', priceMinor: 89_900, costMinor: 67_900, share: 7, coverDays: 35 },
  { sku: 'XH-KETTLE', priceMinor: 19_900, costMinor: 12_700, share: 20, coverDays: 40 },
];

/** What goes with it, on the same receipt. */
export const ATTACHED: readonly Article[] = [
  { sku: 'XH-CHARGER-67W', priceMinor: 12_900, costMinor: 7_700, share: 45, coverDays: 45 },
  { sku: 'XH-CASE', priceMinor: 5_900, costMinor: 2_100, share: 55, coverDays: 60 },
];

/** Of a hundred receipts so many have something beside what was wanted. */
export const ATTACHED_PERCENT = 42;

/** On the whole goods go for this share of their list price. */
export const PAID = 0.94;

/** A hundred places, each article spread over them. */
export function roundOf(articles: readonly Article[]): Article[] {
  return articles
    .flatMap((article) =>
      Array.from({ length: article.share }, (_, index) => ({ article, at: (index + 0.5) / article.share })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ article }) => article);
}
