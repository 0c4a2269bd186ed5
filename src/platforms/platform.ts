import type { AddressText } from '../model/address.ts';
import type { AgentReport } from '../model/agent-report.ts';
import type { Applied, Change } from '../model/change.ts';
import type {
  AbnormalStoresAnswer,
  CommonProblemsAnswer,
  FootfallPeaksAnswer,
  Improvement,
  InsightRequest,
  LowActivityAnswer,
} from '../model/insight-answer.ts';
import type { MetricAnswer, MetricEntry, MetricRequest } from '../model/metric-answer.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { Revision } from '../model/revision.ts';
import type { Snapshot } from '../model/snapshot.ts';

export type { Revision };

/** Where a platform stands, without listing anything. */
export interface PlatformState {
  readonly platformId: string;
  /** 0 before the first push. */
  readonly revision: number;
  /** `listingDigest` of the live configuration. */
  readonly digest: string;
  /** Kind → number of live resources. */
  readonly counts: Readonly<Record<string, number>>;
  /** Who holds the writer's lock, when somebody does. */
  readonly lock?: { readonly owner: string; readonly expiresAt: string };
}

export interface RevisionChange {
  readonly action: Change['action'];
  readonly address: AddressText;
  readonly before?: Resource;
  readonly after?: Resource;
}

/** What only platforms with a history can do. */
export interface PlatformHistory {
  /** Newest first. */
  revisions(options: { readonly limit: number; readonly before?: number }): Promise<readonly Revision[]>;
  changes(revision: number): Promise<readonly RevisionChange[]>;
  /** Every live resource as it was at a revision: address text → content hash, and a way to read the documents. */
  snapshotAt(revision: number): Promise<Snapshot>;
  /** Recomputes the whole chain on this side of the wire; `brokenAt` is the first entry that does not fit. */
  verify(): Promise<{ readonly revisions: number; readonly brokenAt?: number }>;
}

/** One figure, as counted. */
export interface MetricReading {
  /** Absent, with the denominator, when nothing could be counted. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly samples: number;
  /** How far the data reaches; RFC 3339. */
  readonly dataUntil?: string;
  /** Why there is no figure over so many stores. */
  readonly problem?: string;
}

/** What only platforms that count the stores' work can do. */
export interface PlatformMetrics {
  /** A metric over some stores and the days of a period; a figure without a period is as of its last day. */
  read(request: {
    readonly metric: string;
    /** The last day, as in `2026-11-22`. */
    readonly until: string;
    readonly days: number | undefined;
    readonly stores: readonly string[];
    /** The phase whose live stores these are, all of them and no others; or several, with commas between. */
    readonly phase?: string | undefined;
  }): Promise<MetricReading>;
  /** The figure of each of some stores, all in one live phase, in the metric's own period; perhaps of others of that phase too. */
  readEach(request: {
    readonly metric: string;
    /** The last day. */
    readonly until: string;
    readonly stores: readonly string[];
    readonly phase: string;
  }): Promise<ReadonlyMap<string, MetricReading>>;
  /** Every metric of the live configuration. */
  list(): Promise<readonly MetricEntry[]>;
  /** A metric's exact value, with its groups when they are asked for. */
  query(metric: string, request: MetricRequest): Promise<MetricAnswer>;
}

/** Which report is wanted, and how. */
export interface ReportRequest {
  readonly type: string;
  readonly format: string;
  readonly date?: string | undefined;
  readonly month?: string | undefined;
  readonly store?: string | undefined;
  readonly region?: string | undefined;
  readonly asOf?: string | undefined;
  readonly lang?: string | undefined;
  readonly bom?: boolean | undefined;
}

/** What only platforms that report on the stores' work can do. */
export interface PlatformReports {
  /** The report as a file would hold it. */
  read(request: ReportRequest): Promise<string>;
}

/** What only platforms that look at the stores' work by themselves can do. */
export interface PlatformInsights {
  abnormalStores(request: InsightRequest): Promise<AbnormalStoresAnswer>;
  commonProblems(request: InsightRequest): Promise<CommonProblemsAnswer>;
  lowActivityUsers(request: InsightRequest): Promise<LowActivityAnswer>;
  footfallPeaks(request: InsightRequest): Promise<FootfallPeaksAnswer>;
  /** What feedback led to, oldest first. */
  improvements(request: InsightRequest): Promise<readonly Improvement[]>;
}

/** An agent's last word, and when it was seen. */
export interface SeenAgent extends AgentReport {
  /** Since when it has been saying the same. */
  readonly since: string;
  readonly seenAt: string;
}

/** What only platforms that know of agents can do. */
export interface PlatformAgents {
  report(report: AgentReport): Promise<void>;
  /** Seen last first. */
  list(): Promise<readonly SeenAgent[]>;
}

export interface ApplyOptions {
  /** Names this writer to others: `user@host pid`. */
  readonly owner: string;
  /** `restore` marks the new revision as a rollback to `restoredFrom`. */
  readonly restoredFrom?: number;
  /** The platform itself refuses to delete more than this. */
  readonly maxDelete?: number;
  readonly signal?: AbortSignal;
}

/**
 * The port to an operating platform. Adapters throw `UserError` for what the user can act on:
 * platform/unreachable, platform/unauthorized (1), platform/refused (3), platform/locked, platform/moved-on (5).
 */
export interface Platform {
  /** As in storeops.yaml. */
  readonly name: string;
  /** Where it is, for people: a URL or a folder. */
  readonly location: string;
  state(): Promise<PlatformState>;
  snapshot(): Promise<Snapshot>;
  /** Applies a plan; an all-or-nothing platform answers `applied` for every change only after its commit. */
  apply(plan: Plan, options: ApplyOptions): AsyncIterable<Applied>;
  readonly history?: PlatformHistory;
  readonly metrics?: PlatformMetrics;
  readonly reports?: PlatformReports;
  readonly insights?: PlatformInsights;
  readonly agents?: PlatformAgents;
  close(): Promise<void>;
}
