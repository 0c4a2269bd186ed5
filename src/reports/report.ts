import type { MetricSpec } from '../kinds/metric/spec.ts';
import type { LocalizedText } from '../model/resource.ts';

/** A number as it was counted. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A period of dates, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a value is of, and how people are shown it. */
export interface Measure {
  /** Name of the metric. */
  readonly metric: string;
  readonly title: LocalizedText;
  readonly unit: MetricSpec['unit'];
  readonly decimals: number;
  readonly direction: MetricSpec['direction'];
  readonly window: Period;
}

/** A value and what it rests on. */
export interface Reading {
  /** Null: there is no data, which is not zero. */
  readonly value: Exact | null;
  readonly samples: number;
}

/** A measured value, beside that of an earlier period. */
export interface Figure extends Measure, Reading {
  readonly before?: Reading & { readonly title: LocalizedText; readonly window: Period };
}

export type Column =
  | { readonly key: string; readonly title: LocalizedText; readonly type: 'text' | 'count' }
  | (Measure & { readonly key: string; readonly type: 'measure' });

/** What stands in a column: a text, a count or a reading, as the column's type says. */
export type Cell = LocalizedText | number | Reading | null;

export interface Row {
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** Part of a report: figures, a table, or a note that says why there is neither. */
export interface Section {
  readonly key: string;
  readonly title: LocalizedText;
  readonly note?: LocalizedText;
  readonly figures?: readonly Figure[];
  readonly columns?: readonly Column[];
  readonly rows?: readonly Row[];
}

export type ReportType = 'daily' | 'weekly' | 'monthly' | 'incentive';

/** A report as data; every format shows the same. */
export interface Report {
  readonly type: ReportType;
  readonly title: LocalizedText;
  readonly scope: ReportScope;
  readonly period: Period;
  /** The moment whose knowledge it shows, RFC 3339: the same moment gives the same report. */
  readonly asOf: string;
  /** By whose clocks its days begin and end. */
  readonly timezone: string;
  /** The period was over by then. */
  readonly isComplete: boolean;
  readonly sections: readonly Section[];
}

export interface ReportScope {
  readonly level: 'store' | 'region' | 'chain';
  /** Absent for the chain. */
  readonly name?: string;
  readonly title: LocalizedText;
  readonly stores: number;
}

export type ReportLanguage = keyof LocalizedText;
