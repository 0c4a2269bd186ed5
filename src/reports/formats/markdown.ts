import { textIn } from '../../model/text-in.ts';
import { countedText } from '../counted-text.ts';
import { minuteText } from '../minute-text.ts';
import type { Cell, Column, Figure, Report, ReportLanguage, Section } from '../report.ts';
import { trendOf } from '../trend.ts';
import { valueText } from '../value-text.ts';
import { restText, WORDS } from '../words.ts';

/** Tables longer than this are cut where people read them. */
const SHOWN_ROWS = 100;

/** A report for chats, wikis and terminals. */
export function markdownReport(report: Report, language: ReportLanguage): string {
  const say = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { title, scope, period, asOf, isComplete, sections } = report;
  const span = period.from === period.to ? period.from : `${period.from} – ${period.to}`;
  const lines = [
    `# ${escaped(textIn(title, language))} · ${escaped(textIn(scope.title, language))}`,
    '',
    `${say('period')} ${span} · ${say('stores')} ${scope.stores} · ${say('asOf')} ${minuteText(asOf, report.timezone)}`,
    ...(isComplete ? [] : ['', `> ${say('incomplete')}`]),
    ...sections.flatMap((section) => sectionLines(section, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines({ title, note, figures, columns, rows }: Section, language: ReportLanguage): string[] {
  const lines = ['', `## ${escaped(textIn(title, language))}`];
  if (note) lines.push('', escaped(textIn(note, language)));
  if (figures) lines.push('', ...figureLines(figures, language));
  if (columns && rows) {
    lines.push('');
    if (rows.length === 0) lines.push(WORDS.empty[language]);
    else {
      lines.push(
        ...tableLines(
          columns,
          rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells),
          language,
        ),
      );
      if (rows.length > SHOWN_ROWS) lines.push('', textIn(restText(rows.length - SHOWN_ROWS), language));
    }
  }
  return lines;
}

function figureLines(figures: readonly Figure[], language: ReportLanguage): string[] {
  const head = (['figure', 'value', 'counted', 'samples'] as const).map((name) => WORDS[name][language]);
  const past = figures.find(({ before }) => before)?.before?.title;
  const rows = figures.map((figure) => {
    const { value, samples, before } = figure;
    const trend = trendOf(figure);
    const earlier = before ? valueText(before.value, figure, language) : '';
    return [
      escaped(textIn(figure.title, language)),
      valueText(value, figure, language),
      countedText({ value, samples }),
      String(samples),
      trend ? `${earlier} (${WORDS[trend][language]})` : earlier,
    ];
  });
  return [
    row([...head, past ? textIn(past, language) : '']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...rows.map(row),
  ];
}

function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  language: ReportLanguage,
): string[] {
  const head = columns.map(({ title }) => escaped(textIn(title, language)));
  const rule = columns.map(({ type }) => (type === 'text' ? '---' : '---:'));
  const body = rows.map((cells) =>
    columns.map((column, index) => escaped(cellText(column, cells[index] ?? null, language))),
  );
  return [row(head), row(rule), ...body.map(row)];
}

/** A cell as people read it. */
export function cellText(column: Column, cell: Cell, language: ReportLanguage): string {
  if (column.type === 'measure') {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : null;
    return valueText(value, column, language);
  }
  if (cell === null) return WORDS.none[language];
  if (typeof cell === 'number') return String(cell);
  return 'zh-CN' in cell ? textIn(cell, language) : '';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Whatever a name holds, it stays text of its own cell. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~#>!]/g, '\\$&');
}
