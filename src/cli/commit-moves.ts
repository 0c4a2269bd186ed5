import { UserError } from '../model/user-error.ts';
import type { MovePorts } from '../operations/move-stores.ts';
import type { CommandPort } from './command-port.ts';
import { confirm } from './confirm.ts';
import type { Context } from './context.ts';

/** What became of prepared changes of phases. */
export interface CommittedMoves {
  readonly branch?: string;
  readonly commit?: string;
  /** Where the branch is reviewed. */
  readonly url?: string;
  /** How to get it there, when no tool of the host did. */
  readonly pushWith?: string;
}

export interface CommitRequest {
  readonly command: CommandPort;
  readonly context: Context;
  readonly editor: MovePorts['editor'];
  readonly files: readonly string[];
  readonly flags: {
    readonly yes: boolean;
    readonly branch?: string | undefined;
    readonly commit: boolean;
    readonly 'open-pr': boolean;
  };
  /** The question, the name of the branch when none is given, and what the commit says. */
  readonly question: string;
  readonly branch: string;
  readonly message: { readonly title: string; readonly body: string };
}

/** Asks, writes the files, commits them on a branch, and proposes it: the common end of `promote` and `demote`. */
export async function commitMoves(request: CommitRequest): Promise<CommittedMoves> {
  const { command, context, editor, files, flags, question, message } = request;
  const repository = flags.commit ? await context.repository() : undefined;
  const branch = flags.branch ?? request.branch;
  if (await repository?.hasBranch(branch)) throw new UserError('rollout/branch-exists', { branch });
  if (!flags.yes) await confirm(question, command.ui);
  editor.save();
  if (!repository) return {};
  const { title, body } = message;
  const made = await repository.commit({ branch, files, message: `${title}\n\n${body}` });
  const proposal = flags['open-pr']
    ? await repository.propose({ branch, title, body })
    : { by: 'hand' as const, command: `git push --set-upstream origin ${branch}` };
  return { ...made, ...(proposal.by === 'hand' ? { pushWith: proposal.command } : { url: proposal.url }) };
}

/** Who asks for a change: as git would sign, unless somebody is named. */
export async function requester(context: Context, named: string | undefined): Promise<string> {
  const identity = named ?? (await context.account());
  if (identity === undefined) throw new UserError('rollout/who');
  return identity;
}
