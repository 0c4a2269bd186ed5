import type { Resource } from '../../model/resource.ts';
import type { Revision } from '../../model/revision.ts';
import type { StoreStep } from '../../rollout/store-steps.ts';
import type { TrailCommit } from '../../workspace/git-trail.ts';

/** A record as it stands in the files, and the commit that brought it there. */
export interface TracedRecord {
  /** `promotion/expansion-20261122`. */
  readonly address: string;
  readonly file: string;
  readonly line: number;
  /** Who decided, by the record's own word. */
  readonly by?: string;
  readonly commit?: TrailCommit;
  readonly document: Resource;
}

/** A step of a store, and the revision of the platform that it went live with. */
export interface TracedStep extends Omit<StoreStep, 'record'> {
  /** Address of its record. */
  readonly record?: string;
  readonly revision?: number;
}

export interface TracedStore {
  readonly store: string;
  readonly phase: string | null;
  /** Oldest first. */
  readonly steps: readonly TracedStep[];
}

/** How stores came to their phases, back to the records, the commits and the platform's revisions. */
export interface RolloutTrace {
  readonly formatVersion: 1;
  readonly rollout: string;
  /** When it was looked at; RFC 3339, UTC. */
  readonly at: string;
  /** Of the files. */
  readonly commit?: string;
  /** Null when it could not be asked. */
  readonly platform: { readonly name: string; readonly location: string; readonly revision: number } | null;
  readonly stores: readonly TracedStore[];
  /** Every record that a step, or a record of a step, names; by address. */
  readonly records: readonly TracedRecord[];
  /** The platform's entries that steps went live with; by number. */
  readonly revisions: readonly Revision[];
  /** What a verification came to. */
  readonly verified?: { readonly checks: number; readonly broken: number; readonly unchecked: number };
}
