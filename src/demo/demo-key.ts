import type { Day } from '../model/day.ts';
import type { Planted } from './planted.ts';

/** What a demo was made of and what is to be found in it: the same for the same chain, days and seed. */
export interface DemoKey {
  readonly formatVersion: 1;
  readonly chain: string;
  readonly seed: number;
  readonly days: number;
  readonly from: Day;
  readonly until: Day;
  /** Stores that trade, and those of them that work with tasks. */
  readonly stores: { readonly trading: readonly string[]; readonly live: readonly string[] };
  readonly planted: Planted & {
    /** Store → month → tasks due and those of them that were late. */
    readonly punctuality: Readonly<
      Record<string, Readonly<Record<string, { readonly due: number; readonly late: number }>>>
    >;
    readonly reusedPhotoTasks?: { readonly first: number; readonly second: number };
  };
  readonly counts: Readonly<Record<string, number>>;
}
