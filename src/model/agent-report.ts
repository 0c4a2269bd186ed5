/** How a pass of a reconcile agent ended; what each means stands in docs/reconcile.md. */
export const AGENT_OUTCOMES = [
  'in-sync',
  'pushed',
  'healed',
  'drifted',
  'held',
  'frozen',
  'invalid',
  'unsigned',
  'rewound',
  'refused',
  'standby',
  'failed',
] as const;

export type AgentOutcome = (typeof AGENT_OUTCOMES)[number];

/** What a reconcile agent last did, as it tells its platform. */
export interface AgentReport {
  /** `li@laptop` and what tells it from others there. */
  readonly agent: string;
  readonly environment?: string;
  readonly branch: string;
  readonly outcome: AgentOutcome;
  /** The branch's commit; absent when the remote did not answer. */
  readonly commit?: string;
  /** Where the platform stood after the pass. */
  readonly revision?: number;
  /** Changes that were pushed, or wait. */
  readonly changes: number;
  /** The code behind an outcome that is none of the good ones, and what it is about. */
  readonly problem?: { readonly code: string; readonly args: Readonly<Record<string, string | number>> };
  /** Until when it waits, for a freeze. */
  readonly until?: string;
  /** When the pass ended. */
  readonly at: string;
}
