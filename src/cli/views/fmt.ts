import type { Fmt } from '../../operations/fmt.ts';
import type { View } from '../ui.ts';

/** The files that were or would be changed, one a line, and what that means. */
export const fmtView: View<Fmt> = ({ files, changed, written }, ui) => {
  const { text } = ui.messages;
  if (changed.length === 0) return `${ui.color.green('✔')} ${text('fmt.none', { files })}`;
  const list = changed.map((file) => `  ${file}`);
  if (written) return [...list, `${ui.color.green('✔')} ${text('fmt.done', { changed: changed.length })}`].join('\n');
  return [...list, `${ui.color.yellow('!')} ${text('fmt.pending', { changed: changed.length })}`].join('\n');
};
