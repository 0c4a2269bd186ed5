import type { Pull, PulledChange } from '../../operations/pull.ts';
import type { Ui, View } from '../ui.ts';
import { groupChanges } from './change-groups.ts';
import { changeTitle, sameChangeTitle } from './change-title.ts';
import { fieldChangeLines } from './field-changes.ts';
import { someNames } from './some-names.ts';

/** With more changes of one kind and action than this, only the first are listed. */
const MOST_LISTED = 40;

/** What the files would say after a pull, resource by resource. */
export const pullPlanView: View<Pull> = ({ platform, changes, files }, ui) => {
  const { text } = ui.messages;
  const lines = groupChanges({ waves: [changes] }).flatMap(({ changes: group, same, ...rest }) => {
    if (same)
      return [
        `  ${ui.color.yellow('~')} ${sameChangeTitle({ ...rest, changes: group }, ui)}`,
        ...fieldChangeLines(same, ui),
      ];
    const listed = group.slice(0, MOST_LISTED).flatMap((change) => changeLines(change as PulledChange, ui));
    const more = group.length - MOST_LISTED;
    return more > 0 ? [...listed, `    ${text('plan.more', { count: more })}`] : listed;
  });
  const counts = { changes: changes.length, files: files.length };
  return [
    ui.color.bold(text('pull.title', { platform: platform.name, revision: platform.revision })),
    ...lines,
    '',
    ui.color.bold(text('pull.counts', counts)),
  ].join('\n');
};

function changeLines(change: PulledChange, ui: Ui): string[] {
  const sign = { create: ui.color.green('+'), update: ui.color.yellow('~'), delete: ui.color.red('-') }[change.action];
  const line = `  ${sign} ${changeTitle(change, ui).address}  ${ui.color.dim(change.file)}`;
  return change.action === 'update' ? [line, ...fieldChangeLines(change.fields, ui)] : [line];
}

/** What a pull wrote, what it left alone, and what comes next. */
export const pullView: View<Pull> = ({ platform, files, notLive }, ui) => {
  const { text } = ui.messages;
  const args = { platform: platform.name, revision: platform.revision, files: files.length };
  const lines = [`${ui.color.green('✔')} ${text(files.length === 0 ? 'pull.none' : 'pull.done', args)}`];
  if (notLive.length > 0) {
    const left = { count: notLive.length, names: someNames(notLive, ui) };
    lines.push(`${ui.color.yellow('!')} ${text('pull.notLive', left)}`);
  }
  if (files.length > 0) lines.push(`  ${text('pull.next')}`);
  return lines.join('\n');
};
