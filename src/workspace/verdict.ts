import type { AddressText } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DocumentPlace } from './locator.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What a workspace without errors amounts to; enough for `validate`, and for a plan of nothing or of a small edit. */
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
  /** What was found, in its place; absent when nothing. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The last day on which it holds; absent when time changes nothing. */
  readonly until?: Day;
  /** The first day, the one of the check, for a verdict with an end. */
  readonly from?: Day;
}

/** So many findings are kept; with more, the files themselves are as quick to read. */
const MAX_FINDINGS = 500;

/** Whether findings can be kept in a verdict. With errors there is work to do, after which nothing is the same. */
export function canKeep(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.length <= MAX_FINDINGS && diagnostics.every(({ severity }) => severity !== 'error');
}

/** Whether a verdict holds on a day. */
export function holdsOn({ from = '', until }: Verdict, today: Day): boolean {
  return until === undefined || (from <= today && today <= until);
}

/** The resources that differ from a state with a known digest; the others are the same, none is new and none is gone. */
export interface Since {
  readonly digest: string;
  readonly changed: Readonly<Record<AddressText, ChangedResource>>;
}

export interface ChangedResource extends DocumentPlace {
  /** Content hashes before and now. */
  readonly before: string;
  readonly after: string;
}
