interface Insight<Item> {
  readonly window: { readonly from: string; readonly to: string };
  /** How many there are; a list may be cut. */
  readonly total: number;
  readonly items: readonly Item[];
}

/** Stores that stand out among those of their format and tier. */
export interface AbnormalStoresAnswer
  extends Insight<{
    readonly store: string;
    readonly format: string;
    readonly tier: string;
    readonly value: { readonly numerator: string; readonly denominator: string };
    readonly median: number;
    readonly score: number;
    readonly peers: number;
    readonly isWorse: boolean;
    /** Path of the store days behind the value. */
    readonly rows: string;
  }> {
  readonly metric: string;
  readonly unjudged: readonly string[];
}

/** Problems that several stores share. */
export type CommonProblemsAnswer = Insight<{
  readonly type: 'sop-step' | 'device-model';
  readonly sop?: string;
  readonly step?: string;
  readonly category?: string;
  readonly model?: string;
  readonly stores: readonly string[];
  readonly occurrences: number;
  readonly subjects: readonly string[];
}>;

/** People who hardly use the platform on the days that they work. */
export interface LowActivityAnswer
  extends Insight<{
    readonly employeeNumber: string;
    readonly store: string;
    readonly positions: readonly string[];
    readonly rostered: number;
    readonly active: number;
    readonly lastActive: string | null;
  }> {
  /** How many people were on the roster. */
  readonly rostered: number;
}

/** Hours of a weekend's day that are far busier than the same hours of working days. */
export interface FootfallPeak {
  readonly store: string;
  /** 6 is Saturday, 7 Sunday. */
  readonly weekday: number;
  /** From the beginning of this hour until the beginning of that. */
  readonly from: number;
  readonly until: number;
  /** Visitors of all its hours, and what these have on a working day. */
  readonly visitors: number;
  readonly usual: number;
}

/** When stores are crowded. */
export type FootfallPeaksAnswer = Insight<FootfallPeak>;

interface Side {
  readonly from: string;
  readonly to: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly samples: number;
}

/** What a piece of feedback led to, and the figure before and after. */
export interface Improvement {
  readonly feedback: number;
  readonly receivedAt: string;
  readonly store?: string;
  readonly issue: string;
  readonly action?: string;
  readonly subject?: string;
  readonly commit?: string;
  readonly revision?: number;
  readonly release?: string;
  readonly changedAt: string;
  readonly changes: readonly string[];
  readonly metric: string;
  readonly unit?: string;
  readonly direction?: string;
  readonly before: Side;
  readonly after: Side;
  /** The days after the change are not over. */
  readonly early: boolean;
}

/** Of which stores and days an insight is asked; what is absent is as usual for it. */
export type InsightRequest = Readonly<Record<string, string | number | undefined>>;
