import type { Demote } from '../operations/demote.ts';
import type { LiftedDemotion } from '../operations/lift-demotion.ts';
import { type CommitRequest, type CommittedMoves, commitMoves } from './commit-moves.ts';
import { demotePlanView } from './views/demote.ts';

type Request = Pick<CommitRequest, 'command' | 'context' | 'editor' | 'flags'>;

/** Shows who would go back, asks, writes and commits it; nothing when nobody has to. */
export async function commitDemotion(value: Demote, request: Request): Promise<CommittedMoves> {
  const { files, record, stores, to = 'off the system', reason } = value;
  if (record === undefined) return {};
  const { command } = request;
  command.print(demotePlanView(value, command.ui));
  const question = command.ui.messages.text('promote.confirm', { files: files.length });
  const body = [reason, '', ...stores.map(({ store, from }) => `- ${store} (was ${from})`)].join('\n');
  const message = {
    title: `Demote ${stores.length === 1 ? stores[0]?.store : `${stores.length} stores`} to ${to}`,
    body,
  };
  return commitMoves({ ...request, files, question, branch: `demote/${record}`, message });
}

/** Asks, writes and commits that a demotion is lifted. */
export function commitLift({ demotion, stores, files }: LiftedDemotion, request: Request): Promise<CommittedMoves> {
  const question = request.command.ui.messages.text('promote.confirm', { files: files.length });
  const message = { title: `Lift the demotion ${demotion}`, body: stores.map((store) => `- ${store}`).join('\n') };
  return commitMoves({ ...request, files, question, branch: `lift/${demotion}`, message });
}
