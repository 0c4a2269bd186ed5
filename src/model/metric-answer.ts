import type { LocalizedText } from './resource.ts';

/** What a value rests on. `value` is exact; null is missing, which is not zero. */
export interface MetricMeasured {
  readonly value: { readonly numerator: string; readonly denominator: string } | null;
  readonly samples: number;
  /** Store days with data, and how many there could be. */
  readonly coverage: { readonly days: number; readonly expected: number };
  readonly dataUntil: string | null;
  /** The data ends before the period does. */
  readonly stale: boolean;
}

/** A metric over a period, as a platform answers it. */
export interface MetricAnswer extends MetricMeasured {
  readonly metric: string;
  readonly displayName?: LocalizedText;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: string;
  readonly version: number;
  readonly window: { readonly from: string; readonly to: string };
  readonly asOf?: string;
  readonly scope: { readonly stores: number; readonly region?: string; readonly phase?: string };
  readonly items?: readonly (MetricMeasured & { readonly key: string })[];
}

/** A metric that a platform knows. */
export interface MetricEntry {
  readonly name: string;
  readonly displayName?: LocalizedText;
  readonly objective: string;
  readonly definition: LocalizedText;
  readonly unit: string;
  readonly direction: string;
  readonly window: string;
  readonly version: number;
  readonly formula: string;
  readonly sources: readonly string[];
}

/** Which value of a metric is asked for. */
export interface MetricRequest {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly stores?: string | undefined;
  readonly region?: string | undefined;
  readonly phase?: string | undefined;
  readonly by?: string | undefined;
  readonly asOf?: string | undefined;
}
