import type { Promote } from '../operations/promote.ts';
import { type CommitRequest, type CommittedMoves, commitMoves } from './commit-moves.ts';
import { promoteMessage, promotePlanView } from './views/promote.ts';

/** Shows what a promotion would change, asks, writes and commits it. */
export function commitPromotion(
  value: Promote,
  request: Pick<CommitRequest, 'command' | 'context' | 'editor' | 'flags'>,
): Promise<CommittedMoves> {
  const { command } = request;
  const { files, record = value.phase } = value;
  command.print(promotePlanView(value, command.ui));
  const question = command.ui.messages.text('promote.confirm', { files: files.length });
  return commitMoves({ ...request, files, question, branch: `promote/${record}`, message: promoteMessage(value) });
}
