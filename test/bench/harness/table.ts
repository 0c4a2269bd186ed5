import type { Result } from './row.ts';

/** The results as a Markdown table. */
export function markdownTable(results: readonly Result[]): string {
  const head = ['figure', 'ours', 'peer', 'value', 'budget', 'stretch', ''];
  const lines = [head, ['---', '--:', '--:', '--:', '--:', '--:', '---'], ...results.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Whether the figure was taken and is above its budget. */
export function isOverBudget({ row, value }: Result): boolean {
  return value !== undefined && value > row.budget;
}

function cells(result: Result): string[] {
  const { row, ours, peer, value } = result;
  const unit = row.type === 'memory' ? ' MB' : row.type === 'latency' ? ' ms' : '';
  const limits = [`${row.budget}${unit}`, `${row.stretch}${unit}`];
  if (row.type === 'missing' || value === undefined || ours === undefined)
    return [row.figure, '', '', '', ...limits, row.type === 'missing' ? row.why : 'not taken'];
  const verdict = isOverBudget(result) ? '**over**' : value > row.stretch ? 'within' : 'stretch';
  if (row.type === 'memory')
    return [row.figure, `${Math.round(ours)} MB`, '', `${Math.round(value)} MB`, ...limits, verdict];
  if (row.type === 'latency')
    return [row.figure, `${Math.round(ours)} ms`, '', `${Math.round(value)} ms`, ...limits, verdict];
  return [
    row.figure,
    time(ours),
    `${time(peer ?? Number.NaN)} (${row.peer.label})`,
    value.toFixed(2),
    ...limits,
    verdict,
  ];
}

function time(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(2)} s`;
}
