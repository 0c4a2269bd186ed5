import type { SopSpec } from '../../kinds/sop/spec.ts';
import type { Resource } from '../../model/resource.ts';
import type { LiveStore } from '../live/live-store.ts';

/** What the platform knows of an uploaded file. */
export interface EvidenceFact {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** When it was taken, as far as that is believed. */
  readonly capturedAt: Date;
  readonly uploadedBy: string;
  /** Where it comes from, as the app tells: `camera`, `gallery`. */
  readonly source: string;
  /** How long a video is; absent for anything else, and for one whose header does not say. */
  readonly seconds?: number | undefined;
  /** What it proves already: `<task> <step> <item> <proof>`. */
  readonly proves?: string | undefined;
}

/** What steps and conditions of a run are judged by. */
export interface RunFacts {
  readonly task: number;
  /** As it counts in the store. */
  readonly sop: Resource<SopSpec>;
  readonly store: LiveStore;
  /** The SOPs that its steps refer to, and those that theirs do, by name; as they count in the store. */
  readonly procedures: ReadonlyMap<string, Resource<SopSpec>>;
  /** What pictures have to show that prove that they were taken for this task. */
  readonly challengeCode: string;
  /** `task` of the expressions. */
  readonly run: Readonly<Record<string, unknown>> & {
    readonly startedAt?: Date;
    readonly dueAt: Date;
    readonly performer?: string;
  };
  /** Figures that the platform knows, by name. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Items of repeated steps that the store's file does not tell: people on shift, open findings. */
  readonly items: Readonly<Record<string, readonly RunItem[]>>;
  readonly evidence: ReadonlyMap<string, EvidenceFact>;
  /** Steps, as `<step> <item>`, whose finding was put right. */
  readonly putRight: ReadonlySet<string>;
  /** Roles that somebody has in this store; undefined for nobody of the directory. */
  rolesOf(employee: string): readonly string[] | undefined;
  /** Did the store's screen show this code at that moment? */
  showed(code: string, at: Date): boolean;
}

/** One of what a step is repeated over. */
export interface RunItem {
  readonly key: string;
  readonly value: unknown;
}
