import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Init } from '../../operations/init.ts';
import type { Validation } from '../../operations/validate.ts';
import type { View } from '../ui.ts';
import { countsText } from './counts.ts';
import { diagnosticsView } from './diagnostics.ts';

export interface InitPicture extends Init {
  readonly counts: Validation['counts'];
  readonly diagnostics: readonly Diagnostic[];
  /** The folder as seen from where the user stands; `.` when it is the same. */
  readonly shown: string;
}

/** What was made, and the three commands that come next. */
export const initView: View<InitPicture> = (picture, ui) => {
  const { text } = ui.messages;
  const { name, written, kept, counts, repository, diagnostics, shown: folder } = picture;
  const lines = [`${ui.color.green('✔')} ${text('init.made', { name, folder, files: written.length })}`];
  if (kept.length > 0) lines.push(`  ${text('init.kept', { count: kept.length })}`);
  if (counts.resources > 0) lines.push(`  ${countsText(counts.byKind, ui)}`);
  if (repository !== 'skipped') lines.push(`  ${text(`init.git.${repository}`)}`);
  if (diagnostics.length > 0) lines.push('', diagnosticsView(diagnostics, ui));
  const next =
    counts.resources > 0 ? (['validate', 'plan', 'push'] as const) : (['schema', 'new', 'validate'] as const);
  lines.push('', text('init.next'));
  if (folder !== '.') lines.push(`  cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`);
  lines.push(...next.map((command) => `  ${text(`init.next.${command}`)}`));
  return lines.join('\n');
};
