import type { AgentOutcome } from '../../model/agent-report.ts';
import type { Plan } from '../../model/plan.ts';
import { UserError } from '../../model/user-error.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { Freeze } from '../../rollout/freeze.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { freezeOfPlan } from '../freeze-of-plan.ts';
import { countChanges, plan } from '../plan.ts';
import { requireProven, runningCommit } from '../proven-commit.ts';
import { push, type SafetyLimits } from '../push.ts';
import { requireValid } from '../require-valid.ts';
import { workspaceSource } from '../source.ts';
import { type LiveCommit, liveCommit } from './live-commit.ts';
import { type Problem, problemOf, withOutcome } from './outcomes.ts';

/** The repository that says what is to be live. */
export interface Remote {
  /** The commit that the branch is at. */
  fetch(signal?: AbortSignal): Promise<string>;
  /** Undefined when the first one is not known. */
  isAncestor(ancestor: string, commit: string): Promise<boolean | undefined>;
  isSigned(commit: string): Promise<boolean>;
}

export interface PassOptions {
  readonly owner: string;
  readonly tool: string;
  readonly safety: SafetyLimits;
  /** Delete live resources that the commit does not declare. */
  readonly prune: boolean;
  /** What becomes of changes that somebody made on the platform: told, or undone. */
  readonly drift: 'report' | 'heal';
  /** Follow a branch that was taken back to before what is live. */
  readonly allowRewind: boolean;
  /** A platform that nobody works on: freeze windows do not hold there. */
  readonly trial: boolean;
  /** Only commits that are signed with a trusted key. */
  readonly signed: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Another environment that follows the same branch, ahead of this one. */
export interface Earlier extends Pick<PassPorts, 'platform' | 'workspaceAt'> {
  readonly environment: string;
}

export interface PassPorts {
  readonly remote: Remote;
  readonly platform: Platform;
  /** The files of a commit, read and checked. */
  readonly workspaceAt: (commit: string) => Promise<Workspace>;
  readonly now: () => Date;
  /** The environment in which a commit has to be live first. */
  readonly earlier?: Earlier | undefined;
}

/** One look at the remote, and what was done about it. */
export interface Pass {
  readonly outcome: AgentOutcome;
  readonly commit: string;
  readonly revision: number;
  readonly changes: number;
  readonly problem?: Problem;
}

/** Brings the platform to the branch's commit, when nothing speaks against it. What cannot be reached is thrown. */
export async function pass(options: PassOptions, ports: PassPorts): Promise<Pass> {
  const { remote, platform, earlier } = ports;
  let commit = await remote.fetch(options.signal);
  const live = await liveCommit(platform);
  try {
    if (earlier) commit = await provenIn(earlier, commit, remote);
    await requireTrusted({ commit, live }, options, remote);
    return await settle({ commit, live }, options, ports);
  } catch (error) {
    const stopped = problemOf(error);
    if (!stopped) throw error;
    // A commit that cannot be pushed is no reason to leave the last good one to itself.
    if (options.drift === 'heal' && live.id !== undefined && live.id !== commit && withOutcome(stopped) !== 'standby')
      await healGood({ commit: live.id, live }, options, ports);
    const { revision } = await platform.state();
    return { outcome: withOutcome(stopped), commit, revision, changes: 0, problem: stopped };
  }
}

/** The commit that the earlier environment runs, as far as it lies on the branch. */
async function provenIn(
  { environment, platform, workspaceAt }: Earlier,
  head: string,
  remote: Remote,
): Promise<string> {
  const commit = await runningCommit({ environment }, platform);
  if (!(await remote.isAncestor(commit, head)))
    throw new UserError('reconcile/rewound', { commit: head, live: commit });
  await requireProven({ environment, commit }, { platform, workspace: await workspaceAt(commit) });
  return commit;
}

interface Target {
  readonly commit: string;
  readonly live: LiveCommit;
}

async function requireTrusted({ commit, live }: Target, options: PassOptions, remote: Remote): Promise<void> {
  if (live.id !== undefined && live.id !== commit && !options.allowRewind) {
    if (!(await remote.isAncestor(live.id, commit)))
      throw new UserError('reconcile/rewound', { commit, live: live.id });
  }
  if (options.signed && !(await remote.isSigned(commit))) throw new UserError('reconcile/unsigned', { commit });
}

async function settle(target: Target, options: PassOptions, ports: PassPorts): Promise<Pass> {
  const { commit, live } = target;
  const { platform, now } = ports;
  const workspace = await ports.workspaceAt(commit);
  requireValid(workspace);
  const made = await planOf(workspace, options, platform);
  const changes = countChanges(made).total;
  const at = { commit, revision: made.base, changes };
  if (changes === 0) return { outcome: 'in-sync', ...at };
  const isDrift = live.id === commit;
  if (isDrift) {
    const held = heldBy(live);
    if (held) return { outcome: 'held', ...at, problem: held };
    if (options.drift === 'report')
      return { outcome: 'drifted', ...at, problem: { code: 'reconcile/drifted', args: { changes } } };
  }
  const moment = now().toISOString();
  const freeze = options.trial ? undefined : await freezeOfPlan(made, { platform, now: moment });
  if (freeze) return { outcome: 'frozen', ...at, problem: frozenProblem(freeze) };
  const { owner, safety, signal } = options;
  const { state } = await push(made, { owner, safety, now: moment, ...(signal ? { signal } : {}) }, { platform });
  return { outcome: isDrift ? 'healed' : 'pushed', ...at, revision: state.revision };
}

function frozenProblem({ window, until }: Freeze): Problem {
  const { id, reason } = window;
  return { code: 'reconcile/frozen', args: { window: id, reason: reason['zh-CN'], ...(until ? { until } : {}) } };
}

/** What somebody took back on purpose stays back until another commit comes. */
function heldBy({ last }: LiveCommit): Problem | undefined {
  if (last?.action !== 'restore') return undefined;
  const { actor, restoredFrom = 0 } = last;
  return { code: 'reconcile/held', args: { actor, revision: restoredFrom } };
}

async function healGood(target: Target, options: PassOptions, ports: PassPorts): Promise<void> {
  const known = await ports.remote.isAncestor(target.commit, target.commit);
  if (known === undefined || (options.signed && !(await ports.remote.isSigned(target.commit)))) return;
  try {
    await settle(target, options, ports);
  } catch (error) {
    if (!problemOf(error)) throw error;
  }
}

function planOf(workspace: Workspace, { prune, tool }: PassOptions, platform: Platform): Promise<Plan> {
  return plan({ prune, tool, commit: workspace.commit }, { source: workspaceSource(workspace), platform });
}
