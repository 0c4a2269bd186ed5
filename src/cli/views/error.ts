import type { UserError } from '../../model/user-error.ts';
import type { View } from '../ui.ts';
import { diagnosticsView } from './diagnostics.ts';

/** What stopped a command, what to do about it, and the findings behind it. */
export const errorView: View<UserError> = (error, ui) => {
  const { summary, hint } = ui.messages.message(error.code, error.args);
  const lines = error.diagnostics.length > 0 ? [diagnosticsView(error.diagnostics, ui), ''] : [];
  lines.push(`${ui.color.red('✖')} ${summary} ${ui.color.dim(`[${error.code}]`)}`);
  if (hint) lines.push(`  ${hint}`);
  return lines.join('\n');
};
