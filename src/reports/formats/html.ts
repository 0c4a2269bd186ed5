import { escapeHtml } from '../../model/escape-html.ts';
import { textIn } from '../../model/text-in.ts';
import { countedText } from '../counted-text.ts';
import { minuteText } from '../minute-text.ts';
import type { Cell, Column, Exact, Figure, Report, ReportLanguage, Section } from '../report.ts';
import { trendOf } from '../trend.ts';
import { valueText } from '../value-text.ts';
import { restText, WORDS } from '../words.ts';
import { cellText } from './markdown.ts';
import { STYLE } from './style.ts';

/** Longer tables are cut: nobody prints a chain's every store. */
const SHOWN_ROWS = 300;

/** A report as one page that looks the same on screen and on paper: no scripts, nothing loaded from elsewhere. */
export function htmlReport(report: Report, language: ReportLanguage): string {
  const say = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { scope, period, asOf, timezone, isComplete, sections } = report;
  const [title, place] = [textIn(report.title, language), textIn(scope.title, language)];
  const span = period.from === period.to ? period.from : `${period.from} – ${period.to}`;
  const known = minuteText(asOf, timezone);
  const meta = [`${say('period')} ${span}`, `${say('stores')} ${scope.stores}`, `${say('asOf')} ${known}`];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title} · ${place} · ${span}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}<small>${escapeHtml(place)}</small></h1>
<p class="meta">${meta.map(escapeHtml).join(' · ')}</p>
${isComplete ? '' : `<p class="warning">${escapeHtml(say('incomplete'))}</p>`}
</header>
${sections.map((section) => sectionHtml(section, language)).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, note, figures, columns, rows }: Section, language: ReportLanguage): string {
  const parts = [`<h2>${escapeHtml(textIn(title, language))}</h2>`];
  if (note) parts.push(`<p class="note">${escapeHtml(textIn(note, language))}</p>`);
  if (figures) parts.push(`<div class="figures">${figures.map((one) => figureHtml(one, language)).join('')}</div>`);
  if (columns && rows?.length === 0) parts.push(`<p>${escapeHtml(WORDS.empty[language])}</p>`);
  else if (columns && rows) {
    const shown = rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells);
    parts.push(tableHtml(columns, shown, language));
    const rest = rows.length - shown.length;
    if (rest > 0) parts.push(`<p class="note">${escapeHtml(textIn(restText(rest), language))}</p>`);
  }
  return `<section>\n${parts.join('\n')}\n</section>`;
}

function figureHtml(figure: Figure, language: ReportLanguage): string {
  const { title, value, before, samples } = figure;
  const trend = trendOf(figure);
  const basis = [figure.unit === 'ratio' ? countedText(figure) : '', `${WORDS.samples[language]} ${samples}`].filter(
    Boolean,
  );
  const past = before
    ? `<span class="${trend ?? 'same'}">${escapeHtml(`${textIn(before.title, language)} ${valueText(before.value, figure, language)}`)}${
        trend && trend !== 'same' ? ` ${arrow(figure)} ${escapeHtml(WORDS[trend][language])}` : ''
      }</span>`
    : '';
  const text = `<b${value ? '' : ' class="missing"'}>${escapeHtml(valueText(value, figure, language))}</b>`;
  return `<div class="figure"><span>${escapeHtml(textIn(title, language))}</span>${text}<small>${escapeHtml(
    basis.join(' · '),
  )}</small>${past}</div>`;
}

function arrow({ value, before }: Figure): string {
  if (!value || !before?.value) return '';
  return value.numerator * before.value.denominator > before.value.numerator * value.denominator ? '▲' : '▼';
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly Cell[])[], language: ReportLanguage): string {
  const heads = columns.map(
    ({ title, type }) =>
      `<th scope="col"${type === 'text' ? '' : ' class="number"'}>${escapeHtml(textIn(title, language))}</th>`,
  );
  const body = rows.map(
    (cells) => `<tr>${columns.map((column, index) => cellHtml(column, cells[index] ?? null, language)).join('')}</tr>`,
  );
  return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function cellHtml(column: Column, cell: Cell, language: ReportLanguage): string {
  const text = escapeHtml(cellText(column, cell, language));
  if (column.type === 'text') return `<td>${text}</td>`;
  const reading = cell !== null && typeof cell === 'object' && 'value' in cell ? cell : null;
  const value = reading?.value ?? null;
  const isMissing = column.type === 'measure' ? value === null : cell === null;
  if (column.type !== 'measure' || column.unit !== 'ratio' || !reading || !value)
    return `<td class="number${isMissing ? ' missing' : ''}">${text}</td>`;
  const cases = countedText(reading);
  const counted = cases === '' ? '' : `<small>${cases}</small>`;
  return `<td class="number bar" style="--share:${percentOf(value)}%">${text}${counted}</td>`;
}

/** Whole per cent between 0 and 100, for the length of a bar. */
function percentOf({ numerator, denominator }: Exact): number {
  return Math.min(100, Math.max(0, Number((numerator * 100n) / denominator)));
}
