import { Flags } from '@oclif/core';
import type { InsightRequest } from '../model/insight-answer.ts';
import { platformFlags } from './platform-flags.ts';

/** Of which stores and days an insight is asked. */
export const insightFlags = {
  ...platformFlags,
  from: Flags.string({ summary: 'First day; default: the period that is usual for it.' }),
  to: Flags.string({ summary: 'Last day, included; default: today.' }),
  store: Flags.string({ summary: 'Stores, with commas between.', exclusive: ['region', 'phase'] }),
  region: Flags.string({ summary: 'A region with all below it.', exclusive: ['phase'] }),
  phase: Flags.string({ summary: 'The stores of a rollout phase.' }),
  'as-of': Flags.string({ summary: 'What was known at this moment (RFC 3339), not what is known now.' }),
};

/** The same as the platform is asked. */
export function insightRequest(flags: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly store?: string | undefined;
  readonly region?: string | undefined;
  readonly phase?: string | undefined;
  readonly 'as-of'?: string | undefined;
}): InsightRequest {
  const { from, to, store: stores, region, phase, 'as-of': asOf } = flags;
  return { from, to, stores, region, phase, asOf };
}
