import type { Outcome } from '../../model/outcome.ts';
import type { New } from '../../operations/new.ts';
import type { View } from '../ui.ts';
import { diagnosticsView } from './diagnostics.ts';

/** What was written where, what is still open in it, and what comes next. */
export const newView: View<Outcome<New>> = ({ value, diagnostics }, ui) => {
  const { text } = ui.messages;
  const lines = [`${ui.color.green('✔')} ${text('new.written', { address: value.address, file: value.file })}`];
  if (diagnostics.length > 0) lines.push('', diagnosticsView(diagnostics, ui), '', text('new.open'));
  return [...lines, `  ${text('new.next')}`].join('\n');
};
