import type { Severity } from '../../../model/diagnostic.ts';
import { isPassed, type Validation } from '../../../operations/validate.ts';
import { type Finding, findingsOf } from '../../report/finding.ts';
import { foldText } from '../../report/fold-text.ts';
import { type Fold, foldSame } from '../../report/same-findings.ts';
import { visible } from '../../report/visible.ts';
import type { Ui } from '../../ui.ts';
import type { Format, Sources } from '../format.ts';
import { excerpt } from './excerpt.ts';

/** For a person at a terminal: file by file, each finding with its line and a caret under the key, then the counts. */
export const pretty: Format = ({ value, diagnostics, sources, ui }) => {
  if (diagnostics.length === 0) {
    const clean = `${ui.color.green('✔')} ${ui.messages.text('validate.clean', countsOf(value))}`;
    return [clean, ...sinceLines(value, ui)].join('\n');
  }
  const { folds, shown } = foldSame(findingsOf(diagnostics, ui.messages));
  const lines: string[] = [];
  let file: string | undefined;
  for (const finding of shown) {
    if (finding.place.file !== file) {
      if (file !== undefined) lines.push('');
      file = finding.place.file;
      lines.push(ui.color.bold.underline(visible(file)));
    }
    lines.push(...findingLines(finding, folds.get(finding), { sources, ui }));
  }
  return [...lines, '', ...totalLines(value, ui)].join('\n');
};

function findingLines(
  { severity, summary, hint, code, place }: Finding,
  fold: Fold | undefined,
  { sources, ui }: { readonly sources: Sources; readonly ui: Ui },
): string[] {
  const { color, messages } = ui;
  const title = `  ${place.line}:${place.column} ${paint(severity, ui)} ${summary} ${color.dim(`[${code}]`)}`;
  const gutter = ' '.repeat(String(place.line).length);
  const text = sources.lines(place.file)[place.line - 1];
  const lines = [title];
  if (text !== undefined && text.trim() !== '') {
    const { line, carets } = excerpt(text, place, Math.max(20, ui.width - gutter.length - 5));
    lines.push(
      `  ${color.dim(`${place.line} │`)} ${line}`,
      `  ${gutter} ${color.dim('│')} ${paintCarets(carets, severity, ui)}`,
    );
  }
  if (hint !== undefined) lines.push(`  ${gutter} ${color.dim(`= ${messages.text('hint')}:`)} ${hint}`);
  if (fold) lines.push(`  ${gutter} ${color.dim(foldText(fold, messages))}`);
  return lines;
}

function totalLines(value: Validation, ui: Ui): string[] {
  const { text } = ui.messages;
  const { errors, warnings, maxWarnings } = value;
  const sign = isPassed(value) ? ui.color.yellow('⚠') : ui.color.red('✖');
  const lines = [`${sign} ${text('validate.findings', { errors, warnings, ...countsOf(value) })}`];
  if (maxWarnings !== undefined && warnings > maxWarnings)
    lines.push(`  ${text('validate.tooManyWarnings', { warnings, maxWarnings })}`);
  return [...lines, ...sinceLines(value, ui)];
}

function sinceLines({ since }: Validation, { messages }: Ui): string[] {
  return since ? [`  ${messages.text('validate.since', { files: since.files })}`] : [];
}

function countsOf({ counts: { files, resources } }: Validation): {
  readonly files: number;
  readonly resources: number;
} {
  return { files, resources };
}

function paint(severity: Severity, { color, messages }: Ui): string {
  const paints = { error: color.red, warning: color.yellow, note: color.blue };
  return paints[severity](messages.text(`severity.${severity}`));
}

function paintCarets(carets: string, severity: Severity, { color }: Ui): string {
  const paints = { error: color.red, warning: color.yellow, note: color.blue };
  return paints[severity](carets);
}
