import type { AddressText } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What a workspace without findings amounts to; enough for `validate`, and for a plan of nothing or of a small edit. */
export interface Verdict {
  /** The exact state of the files that the verdict is about. */
  readonly state: WorkspaceState;
  readonly files: number;
  readonly resources: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** `listingDigest` of the workspace, where all its hashes were at hand. */
  readonly digest?: string;
  /** Instead of the digest: how the state differs from one whose digest is known. */
  readonly since?: Since;
  /** The last day on which it holds; absent when time changes nothing. */
  readonly until?: Day;
}

/** Whether a verdict holds on a day. */
export function holdsOn({ until }: Verdict, today: Day): boolean {
  return until === undefined || today <= until;
}

/** The resources that differ from a state with a known digest; the others are the same, none is new and none is gone. */
export interface Since {
  readonly digest: string;
  /** Content hashes before and now. */
  readonly changed: Readonly<Record<AddressText, { readonly before: string; readonly after: string }>>;
}
