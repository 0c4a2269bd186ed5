import { csvReport } from './formats/csv.ts';
import { reportDocument } from './formats/document.ts';
import { htmlReport } from './formats/html.ts';
import { markdownReport } from './formats/markdown.ts';
import type { Report, ReportLanguage } from './report.ts';

/** The formats of reports, and what each is called in HTTP. */
export const REPORT_FORMATS = {
  json: 'application/json',
  html: 'text/html',
  markdown: 'text/markdown',
  csv: 'text/csv',
} as const;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export interface RenderOptions {
  readonly format: ReportFormat;
  readonly language: ReportLanguage;
  /** A CSV begins with a byte order mark, as Excel needs it. */
  readonly bom: boolean;
}

/** The text of a report: the same report and options give the same bytes. */
export function renderReport(report: Report, { format, language, bom }: RenderOptions): string {
  if (format === 'html') return htmlReport(report, language);
  if (format === 'markdown') return markdownReport(report, language);
  if (format === 'csv') return csvReport(report, language, { bom });
  return `${JSON.stringify(reportDocument(report))}\n`;
}
