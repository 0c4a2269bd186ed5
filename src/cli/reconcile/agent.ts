import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AgentState, NEW_AGENT } from '../../operations/reconcile/agent-state.ts';
import type { CommitsOptions } from '../../operations/reconcile/commits.ts';
import { type Earlier, pass } from '../../operations/reconcile/pass.ts';
import { runAgent } from '../../operations/reconcile/run-agent.ts';
import type { CommandPort } from '../command-port.ts';
import type { Context } from '../context.ts';
import { TOOL } from '../tool.ts';
import { agentText } from '../views/agent-report.ts';
import { shortTime } from '../views/history.ts';
import { openEndpoint } from './agent-endpoint.ts';
import type { ReconcileFlags } from './flags.ts';

/** After failures an agent waits up to this, unless its interval is longer. */
const LONGEST_MS = 600_000;

export interface AgentWork {
  readonly command: CommandPort;
  readonly context: Context;
  /** The same workspace in another environment. */
  readonly open: (environment: string) => Context;
}

/** Runs an agent until it is told to stop, or for one pass. */
export async function reconcileAgent(
  flags: ReconcileFlags,
  { command, context, open }: AgentWork,
): Promise<AgentState> {
  const { config } = context;
  const { branch, once, interval } = flags;
  const signal = command.interruption;
  const source = sourceOf(flags, context);
  const { mirror, state: file, workspaceAt } = await context.commits(source);
  const before = earlierOf(context, open);
  const platform = await context.platform();
  const options = {
    ...{ owner: context.owner, tool: TOOL, safety: config.safety, prune: flags.prune, drift: flags.drift, signal },
    allowRewind: flags['allow-rewind'],
    trial: context.isTrial,
    signed: flags.signed || flags['allowed-signers'] !== undefined,
  };
  const earlier = before && (await earlierPort(before, source));
  const now = (): Date => new Date();
  const agent = flags.name ?? `${os.userInfo().username}@${os.hostname()}`;
  let state = knownState(file.read());
  const tell = async (next: AgentState): Promise<void> => {
    state = next;
    file.write(next);
    const { last } = next;
    if (!last) return;
    if (once || next.since === last.at) command.print(`${shortTime(last.at)}  ${agentText(last, command.ui)}`);
    // Who does not answer, or knows of no agents, is told another time.
    await platform.agents?.report(last).catch(() => undefined);
  };
  const pace = { intervalMs: interval * 1000, longestMs: Math.max(LONGEST_MS, interval * 1000) };
  const endpoint = once
    ? undefined
    : await openEndpoint({
        ...{ host: flags.host, port: flags.port },
        state: () => state,
        patienceMs: 3 * pace.longestMs,
      });
  if (endpoint)
    command.print(command.ui.messages.text('reconcile.listening', { url: endpoint.url, platform: platform.name }));
  try {
    return await runAgent(
      state,
      { ...pace, agent, environment: config.environment?.name, branch, once, signal },
      {
        pass: () => pass(options, { remote: mirror, platform, workspaceAt, now, earlier }),
        now,
        random: Math.random,
        sleep: (milliseconds) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
        tell,
      },
    );
  } finally {
    await endpoint?.close();
    await mirror.close();
    await before?.close();
  }
}

/** The repository that is followed, and where what is known of it is kept. */
function sourceOf(flags: ReconcileFlags, { config }: Context): CommitsOptions {
  const { remote: url, branch, state, 'allowed-signers': signers } = flags;
  const { root, environment, defaultPlatform } = config;
  const folder = path.resolve(state ?? path.join(root, '.storeops', 'reconcile', environment?.name ?? defaultPlatform));
  return { url, folder, branch, ...(signers ? { allowedSigners: path.resolve(signers) } : {}) };
}

/** The environment that comes before, when storeops.yaml names one. */
function earlierOf({ config }: Context, open: AgentWork['open']): Context | undefined {
  const { after } = (config.environment && config.environments[config.environment.name]) ?? {};
  return after === undefined ? undefined : open(after);
}

async function earlierPort(before: Context, source: CommitsOptions): Promise<Earlier> {
  const { workspaceAt } = await before.commits(source);
  return { environment: before.config.environment?.name ?? '', platform: await before.platform(), workspaceAt };
}

/** What another version kept, or what cannot be read, is not believed. */
function knownState(read: unknown): AgentState {
  return (read as AgentState | undefined)?.formatVersion === 1 ? (read as AgentState) : NEW_AGENT;
}
