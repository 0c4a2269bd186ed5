import type { CommitPromotion } from '../promote-commit.ts';
import type { View } from '../ui.ts';

/** Which commit is live where now. */
export const promotedView: View<CommitPromotion> = ({ commit, from, to, push }, ui) => {
  const { text } = ui.messages;
  const args = { commit: commit.slice(0, 10), from, to, revision: push.state.revision, changes: push.applied.length };
  const done = text(push.applied.length === 0 ? 'environment.nothing' : 'environment.promoted', args);
  return `${ui.color.green('✔')} ${done}`;
};
