import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/user-error.ts';
import { plan } from '../operations/plan.ts';
import { requireProven, runningCommit } from '../operations/proven-commit.ts';
import type { Push } from '../operations/push.ts';
import { requireValid } from '../operations/require-valid.ts';
import { workspaceSource } from '../operations/source.ts';
import { applyPlan } from './apply-plan.ts';
import type { CommandPort } from './command-port.ts';
import type { Context } from './context.ts';
import { TOOL } from './tool.ts';

export interface PromoteFlags {
  readonly from?: string | undefined;
  readonly to: string;
  readonly commit?: string | undefined;
  readonly prune: boolean;
  readonly yes: boolean;
  readonly 'max-delete'?: string | undefined;
}

/** A commit that went from one environment to the next. */
export interface CommitPromotion {
  readonly commit: string;
  readonly from: string;
  readonly to: string;
  readonly push: Push;
}

export interface PromotePorts {
  readonly command: CommandPort;
  readonly context: Context;
  /** The same workspace in another environment. */
  readonly open: (environment: string) => Context;
}

/** Plans and pushes to an environment exactly the commit that is live, and nothing else is, in the one before it. */
export async function promoteCommit(
  flags: PromoteFlags,
  { command, context, open }: PromotePorts,
): Promise<CommitPromotion> {
  const { to } = flags;
  const from = earlierEnvironment(flags, context);
  const source = open(from);
  try {
    const commit = await provenCommit({ from, wanted: flags.commit }, source);
    const made = await planFor(commit, { prune: flags.prune }, context);
    const question = command.ui.messages.text('environment.confirm', { commit: commit.slice(0, 10), from, to });
    return { commit, from, to, push: await applyPlan(made, { command, context, flags, question }) };
  } finally {
    await source.close();
  }
}

/** Where the commit comes from: what is said, unless storeops.yaml knows another way. */
function earlierEnvironment({ from, to }: PromoteFlags, { config }: Context): string {
  const { after } = config.environments[to] ?? {};
  const name = from ?? after;
  if (name === undefined) throw new UserError('environment/no-way', { environment: to });
  if (after !== undefined && after !== name)
    throw new UserError('environment/other-way', { environment: to, after, from: name });
  if (name === to) throw new UserError('environment/no-way', { environment: to });
  return name;
}

async function provenCommit(
  { from, wanted }: { readonly from: string; readonly wanted: string | undefined },
  source: Context,
): Promise<string> {
  const platform = await source.platform();
  const commit = await runningCommit({ environment: from, wanted }, platform);
  const { workspace, close } = await source.commitWorkspace(commit);
  try {
    await requireProven({ environment: from, commit }, { platform, workspace });
  } finally {
    await close();
  }
  return commit;
}

async function planFor(commit: string, { prune }: { readonly prune: boolean }, context: Context): Promise<Plan> {
  const { workspace, close } = await context.commitWorkspace(commit);
  try {
    requireValid(workspace);
    const options = { prune, tool: TOOL, commit: { ...workspace.commit, id: commit } };
    return await plan(options, { source: workspaceSource(workspace), platform: await context.platform() });
  } finally {
    await close();
  }
}
