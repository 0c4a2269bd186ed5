import type { AgentOutcome, AgentReport } from '../../model/agent-report.ts';

/** What an agent remembers over a restart, and tells who asks. */
export interface AgentState {
  readonly formatVersion: 1;
  /** The last pass. */
  readonly last?: AgentReport;
  /** Since when passes have ended like the last one, at the same commit. */
  readonly since?: string;
  /** The last pass that left the platform as the branch says. */
  readonly lastGood?: { readonly commit: string; readonly at: string };
  /** How many passes in a row could not reach what they need. */
  readonly failures: number;
  /** How many passes ended how. */
  readonly passes: Readonly<Partial<Record<AgentOutcome, number>>>;
}

export const NEW_AGENT: AgentState = { formatVersion: 1, failures: 0, passes: {} };

/** Outcomes after which the platform is what the branch says. */
const GOOD: readonly AgentOutcome[] = ['in-sync', 'pushed', 'healed'];

/** What an agent knows after another pass. */
export function afterPass(state: AgentState, last: AgentReport): AgentState {
  const { outcome, commit, at } = last;
  const isSame = saidBy(state.last) === saidBy(last);
  return {
    ...state,
    last,
    since: (isSame ? state.since : undefined) ?? at,
    ...(GOOD.includes(outcome) && commit !== undefined ? { lastGood: { commit, at } } : {}),
    failures: outcome === 'failed' ? state.failures + 1 : 0,
    passes: { ...state.passes, [outcome]: (state.passes[outcome] ?? 0) + 1 },
  };
}

function saidBy(report: AgentReport | undefined): string {
  return [report?.outcome, report?.commit, report?.problem?.code].join(' ');
}
