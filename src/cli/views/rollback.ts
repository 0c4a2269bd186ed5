import type { Push } from '../../operations/push.ts';
import type { View } from '../ui.ts';

export interface RollbackPicture {
  readonly push: Push;
  readonly to: number;
  readonly platform: string;
}

/** Where the platform is now, and that the files do not follow by themselves. */
export const rollbackView: View<RollbackPicture> = ({ push, to, platform }, ui) => {
  const { text } = ui.messages;
  const sign = ui.color.green('✔');
  if (push.applied.length === 0) return `${sign} ${text('rollback.none', { to })}`;
  return `${sign} ${text('rollback.done', { to, platform, revision: push.state.revision })}\n  ${text('rollback.files')}`;
};
