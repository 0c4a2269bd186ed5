import type { MadeReport } from '../../operations/report.ts';
import type { View } from '../ui.ts';

/** The report itself, to the byte; or where it is now. */
export const reportView: View<MadeReport> = ({ content, file }, { messages }) => {
  if (file !== undefined) return messages.text('report.written', { file });
  if (typeof content !== 'string') return JSON.stringify(content, undefined, 2);
  // Whoever prints ends the last line.
  return content.replace(/\n$/, '');
};
