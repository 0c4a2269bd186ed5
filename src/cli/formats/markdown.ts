import type { Severity } from '../../model/diagnostic.ts';
import { COMMENT_LIMIT } from '../markdown/comment-limit.ts';
import { codeSpan, details, escapeMarkdown, marker } from '../markdown/escape.ts';
import type { Messages } from '../messages/index.ts';
import { type Finding, findingsOf } from '../report/finding.ts';
import { foldText } from '../report/fold-text.ts';
import { leftOutText } from '../report/left-out.ts';
import { type Fold, foldSame } from '../report/same-findings.ts';
import { gravestFirst } from '../report/severities.ts';
import { totalText } from '../report/total-text.ts';
import type { Format } from './format.ts';

/** So many rows stand open; the others are folded away. */
const OPEN_ROWS = 20;

/** Room for everything but the rows: title, heads of tables, folds, what was left out. */
const AROUND = 2000;

/** For a comment in a pull request or a step summary: a table of findings, gravest first. */
export const markdown: Format = ({ workspace, value, diagnostics, ui }) => {
  const { messages } = ui;
  const { files, resources } = value.counts;
  const findings = findingsOf(diagnostics, messages);
  const { rows, told } = rowsOf(findings, messages);
  const parts = [
    `${marker(`storeops-validate:${workspace}`)}\n### ${totalText(value, messages)}`,
    messages.text('report.counts', { files, resources }),
  ];
  if (rows.length > 0) parts.push(table(rows.slice(0, OPEN_ROWS), messages));
  const folded = rows.slice(OPEN_ROWS);
  if (folded.length > 0)
    parts.push(details(messages.text('report.more', { count: folded.length }), table(folded, messages)));
  const notice = leftOutText(
    { leftOut: findings.filter((finding) => !told.has(finding)), total: findings.length },
    messages,
  );
  if (notice !== undefined) parts.push(`> ${notice}`);
  return parts.join('\n\n');
};

/** As many rows as fit, and the findings that they tell. */
function rowsOf(
  findings: readonly Finding[],
  messages: Messages,
): { readonly rows: readonly string[]; readonly told: ReadonlySet<Finding> } {
  const { folds, shown } = foldSame(findings);
  const rows: string[] = [];
  const told = new Set<Finding>();
  let room = COMMENT_LIMIT - AROUND;
  for (const finding of gravestFirst(shown)) {
    const fold = folds.get(finding);
    const text = row(finding, fold, messages);
    if (text.length + 1 > room) continue;
    room -= text.length + 1;
    rows.push(text);
    for (const entry of [finding, ...(fold?.more ?? [])]) told.add(entry);
  }
  return { rows, told };
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };

function row({ code, severity, summary, hint, place }: Finding, fold: Fold | undefined, messages: Messages): string {
  const at = codeSpan(`${place.file}:${place.line}:${place.column}`);
  const lines = [`${escapeMarkdown(summary)} ${codeSpan(code)}`];
  if (hint !== undefined) lines.push(`${messages.text('hint')}: ${escapeMarkdown(hint)}`);
  if (fold) lines.push(foldText(fold, messages, codeSpan));
  return `| ${SIGNS[severity]} | ${at} | ${lines.join('<br>')} |`;
}

function table(rows: readonly string[], messages: Messages): string {
  const head = `| | ${messages.text('report.place')} | ${messages.text('report.finding')} |\n|---|---|---|`;
  return [head, ...rows].join('\n');
}
