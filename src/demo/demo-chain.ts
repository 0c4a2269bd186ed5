import type { Day } from '../model/day.ts';
import type { Resource } from '../model/resource.ts';

/** A store of the chain, as far as a demo needs it. */
export interface DemoStore {
  readonly name: string;
  readonly region: string;
  readonly format: string;
  readonly tier: string;
  /** Hours after midnight, of an ordinary day. */
  readonly opens: number;
  readonly closes: number;
  readonly position: { readonly lat: number; readonly lng: number; readonly crs: string };
  readonly salesM2: number;
  readonly devices: readonly { readonly code: string; readonly category: string; readonly model?: string }[];
  /** Tasks are dispatched to it: its phase has the capability. */
  readonly live: boolean;
}

/** The chain that a demo is made of. */
export interface DemoChain {
  readonly name: string;
  /** Everything that is pushed, as the files have it. */
  readonly resources: readonly Resource[];
  /** Stores that trade. */
  readonly stores: readonly DemoStore[];
  /** Every course that an SOP asks for. */
  readonly courses: readonly string[];
  /** Template → who looks at its submissions. */
  readonly reviewers: ReadonlyMap<string, string>;
  /** The days that calendars know of. */
  readonly calendars: readonly {
    readonly name: string;
    readonly coverage: { readonly from: Day; readonly until: Day };
  }[];
  /** The days on which tasks fall due that a day brings to a store. */
  dueDays(store: string, day: Day): readonly Day[];
}
