import { metresBetween, type Position, toWgs84 } from '../../model/coordinates.ts';

/** What a store has of a product, and what it sold of it. */
export interface StoreStock {
  readonly store: string;
  readonly geo: Position;
  readonly onHand: number;
  /** Pieces sold in the days that are looked at. */
  readonly sold: number;
}

export interface TransferOptions {
  /** Not from farther away. */
  readonly kilometres: number;
  /** Days over which `sold` counts. */
  readonly days: number;
  /** What these many days will sell stays where it is. */
  readonly keepDays: number;
}

/** A store that can give some away. */
export interface TransferSource {
  readonly store: string;
  readonly metres: number;
  readonly onHand: number;
  readonly sold: number;
  readonly surplus: number;
}

/** Stores near a place that have more of a product than they will sell, the nearest first. */
export function transferSources(
  place: Position,
  stocks: readonly StoreStock[],
  { kilometres, days, keepDays }: TransferOptions,
): TransferSource[] {
  const here = toWgs84(place);
  return stocks
    .map(({ store, geo, onHand, sold }) => ({
      ...{ store, onHand, sold, metres: Math.round(metresBetween(here, toWgs84(geo))) },
      surplus: onHand - Math.ceil((Math.max(0, sold) * keepDays) / days),
    }))
    .filter(({ metres, surplus }) => surplus > 0 && metres <= kilometres * 1000)
    .toSorted((a, b) => a.metres - b.metres || (a.store < b.store ? -1 : 1));
}
