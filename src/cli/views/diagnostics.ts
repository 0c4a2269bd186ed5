import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { visible } from '../report/visible.ts';
import type { Ui, View } from '../ui.ts';

/** Findings as compilers print them: `file:line:col severity summary [code]`, the hint below. */
export const diagnosticsView: View<readonly Diagnostic[]> = (diagnostics, ui) =>
  diagnostics.map((diagnostic) => one(diagnostic, ui)).join('\n');

function one({ code, severity, args = {}, range }: Diagnostic, ui: Ui): string {
  const { summary, hint } = ui.messages.message(code, args);
  const place = range ? `${ui.color.bold(`${visible(range.file)}:${range.line}:${range.column}`)} ` : '';
  const first = `${place}${paint(severity, ui)} ${visible(summary)} ${ui.color.dim(`[${code}]`)}`;
  return hint ? `${first}\n  ${ui.color.dim(`${ui.messages.text('hint')}:`)} ${visible(hint)}` : first;
}

function paint(severity: Severity, { color, messages }: Ui): string {
  const paints = { error: color.red, warning: color.yellow, note: color.blue };
  return paints[severity](messages.text(`severity.${severity}`));
}
