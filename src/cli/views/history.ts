import type { Revision } from '../../platforms/platform.ts';
import type { Ui, View } from '../ui.ts';
import { table } from './table.ts';

/** Revisions as a table, newest first. */
export const historyView: View<readonly Revision[]> = (revisions, ui) => {
  const { text } = ui.messages;
  if (revisions.length === 0) return text('history.empty');
  const header = [
    text('table.revision'),
    text('table.time'),
    text('table.actor'),
    text('table.commit'),
    text('table.changes'),
    text('table.plan'),
  ];
  const rows = revisions.map((revision) => [
    revision.restoredFrom === undefined ? String(revision.revision) : `${revision.revision} ↩ ${revision.restoredFrom}`,
    shortTime(revision.committedAt),
    revision.actor,
    revisionCommit(revision, ui),
    `+${revision.created} ~${revision.updated} -${revision.deleted}`,
    revision.planDigest?.replace('sha256:', '').slice(0, 12) ?? '',
  ]);
  return table([header.map((cell) => ui.color.dim(cell)), ...rows]);
};

/** `commit 1a2b3c4d on main`, as far as it is known. */
export function revisionCommit({ commit }: Revision, { messages }: Ui): string {
  if (!commit?.id) return messages.text('status.commit.none');
  return messages.text(commit.dirty ? 'status.commit.dirty' : 'status.commit', { commit: commit.id.slice(0, 10) });
}

/** An instant in the reader's time zone, to the second. */
export function shortTime(instant: string): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
