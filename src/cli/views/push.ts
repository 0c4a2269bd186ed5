import type { Push } from '../../operations/push.ts';
import type { View } from '../ui.ts';
import { countsText } from './counts.ts';

export interface PushPicture {
  readonly push: Push;
  readonly platform: string;
}

/** What was pushed, what is live now, what comes next. */
export const pushView: View<PushPicture> = ({ push, platform }, ui) => {
  const { text } = ui.messages;
  const { revision, counts } = push.state;
  if (push.applied.length === 0) return `${ui.color.green('✔')} ${text('push.nothing', { platform, revision })}`;
  return [
    `${ui.color.green('✔')} ${text('push.done', { applied: push.applied.length, platform, revision })}`,
    `  ${text('push.live', { counts: countsText(counts, ui) })}`,
    `  ${text('push.next')}`,
  ].join('\n');
};
