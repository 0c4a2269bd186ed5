import type { Change } from './change.ts';

export interface CommitStamp {
  /** Full commit id of HEAD; absent outside git or before the first commit. */
  readonly id?: string;
  readonly branch?: string;
  /** The workspace has uncommitted changes, so the commit alone does not reproduce the plan. */
  readonly dirty: boolean;
}

/** How many stores a plan touches, directly or through what they use, grouped by one dimension. */
export interface Impact {
  readonly stores: number;
  /** Budgeted staff of these stores. */
  readonly staff: number;
  readonly byRegion: Readonly<Record<string, number>>;
  readonly byPhase: Readonly<Record<string, number>>;
  /** Scheduled task instances on a typical day, in the affected stores, after and before the change. */
  readonly tasksPerDay: { readonly before: number; readonly after: number };
}

/** Desired × live as data. Push takes the very plan that was shown; `digest` covers all other fields' canonical bytes. */
export interface Plan {
  readonly formatVersion: 1;
  readonly tool: string;
  readonly commit: CommitStamp;
  /** `name` as in storeops.yaml; `id` of the platform instance. */
  readonly platform: { readonly name: string; readonly id: string };
  /** The live revision the plan was computed against. */
  readonly base: number;
  /** Changes in apply order: everything a wave refers to stands in an earlier wave. Deletions come last, dependents first. */
  readonly waves: readonly (readonly Change[])[];
  /** Live resources that no file declares, left alone because pruning is off. */
  readonly unmanaged: readonly string[];
  readonly impact: Impact;
  readonly digest: string;
}
