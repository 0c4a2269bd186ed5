import type { AgentReport } from '../../model/agent-report.ts';
import { UserError } from '../../model/user-error.ts';
import { type AgentState, afterPass } from './agent-state.ts';
import { nextDelay, type Pace } from './next-delay.ts';
import type { Pass } from './pass.ts';

export interface AgentOptions extends Pace {
  readonly agent: string;
  readonly environment?: string | undefined;
  readonly branch: string;
  /** One pass and no more. */
  readonly once: boolean;
  readonly signal: AbortSignal;
}

export interface AgentPorts {
  readonly pass: () => Promise<Pass>;
  readonly now: () => Date;
  readonly random: () => number;
  /** Ends early when the signal is given. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Keeps the state, shows it, and tells the platform. */
  readonly tell: (state: AgentState) => Promise<void>;
}

/** Makes passes until the signal is given; answers what the agent knows then. */
export async function runAgent(start: AgentState, options: AgentOptions, ports: AgentPorts): Promise<AgentState> {
  const { once, signal } = options;
  let state = start;
  while (!signal.aborted) {
    const report = await reportOf(options, ports);
    // Who is told to stop has not failed.
    if (!report) break;
    state = afterPass(state, report);
    await ports.tell(state);
    if (once) break;
    await ports.sleep(nextDelay(state.failures, options, ports.random));
  }
  return state;
}

async function reportOf(options: AgentOptions, { pass, now }: AgentPorts): Promise<AgentReport | undefined> {
  const { agent, environment, branch, signal } = options;
  const about = { agent, branch, ...(environment === undefined ? {} : { environment }) };
  try {
    const { problem, ...done } = await pass();
    const until = problem?.args.until;
    return {
      ...about,
      ...done,
      ...(problem ? { problem } : {}),
      ...(typeof until === 'string' ? { until } : {}),
      at: now().toISOString(),
    };
  } catch (error) {
    if (signal.aborted) return undefined;
    if (!(error instanceof UserError)) throw error;
    const { code, args } = error;
    return { ...about, outcome: 'failed', changes: 0, problem: { code, args }, at: now().toISOString() };
  }
}
