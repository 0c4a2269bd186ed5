import type { Outcome } from '../../model/outcome.ts';
import type { Validation } from '../../operations/validate.ts';
import type { View } from '../ui.ts';
import { diagnosticsView } from './diagnostics.ts';

/** All findings, then the counts; one line when there are none. */
export const validateView: View<Outcome<Validation>> = ({ value, diagnostics }, ui) => {
  const { errors, warnings, counts } = value;
  const { files, resources } = counts;
  if (diagnostics.length === 0)
    return `${ui.color.green('✔')} ${ui.messages.text('validate.clean', { files, resources })}`;
  const total = ui.messages.text('validate.findings', { errors, warnings, files, resources });
  return `${diagnosticsView(diagnostics, ui)}\n\n${errors > 0 ? ui.color.red('✖') : ui.color.yellow('⚠')} ${total}`;
};
