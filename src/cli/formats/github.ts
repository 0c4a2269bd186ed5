import type { Severity } from '../../model/diagnostic.ts';
import { clip } from '../report/clip.ts';
import { type Finding, findingsOf } from '../report/finding.ts';
import { leftOutText } from '../report/left-out.ts';
import { SEVERITIES } from '../report/severities.ts';
import { totalText } from '../report/total-text.ts';
import type { Format } from './format.ts';

/** A step shows ten annotations of each level, the first ones; one notice is kept to say what is left out. */
const MOST: Readonly<Record<Severity, number>> = { error: 10, warning: 10, note: 9 };

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** The runner cuts a message at 4,096 characters. */
const LONGEST_MESSAGE = 4096;

/** Workflow commands of GitHub Actions: annotations in the pull request, at the lines they are about. */
export const github: Format = ({ value, diagnostics, sources, ui }) => {
  const findings = findingsOf(diagnostics, ui.messages);
  const shown = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).slice(0, MOST[severity]),
  );
  const lines = shown.map((finding) => annotation(finding, sources.prefix));
  const isShown = new Set(shown);
  const leftOut = findings.filter((finding) => !isShown.has(finding));
  const notice = leftOutText({ leftOut, total: findings.length }, ui.messages);
  if (notice !== undefined) lines.push(command('notice', { title: 'storeops validate' }, notice));
  return [...lines, totalText(value, ui.messages)].join('\n');
};

function annotation({ code, severity, summary, hint, place }: Finding, prefix: string): string {
  const { file, line, column, endLine, endColumn } = place;
  // GitHub refuses columns for a place of several lines.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {};
  const properties = { file: `${prefix}${file}`, line, endLine, ...columns, title: code };
  return command(COMMANDS[severity], properties, hint === undefined ? summary : `${summary}\n${hint}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(clip(message, LONGEST_MESSAGE))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
