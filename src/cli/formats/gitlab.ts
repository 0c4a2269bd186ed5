import type { Severity, SourceRange } from '../../model/diagnostic.ts';
import { CONFIG_PLACE, type Finding, findingsOf } from '../report/finding.ts';
import { fingerprints } from '../report/fingerprints.ts';
import { leftOutText } from '../report/left-out.ts';
import { gravestFirst } from '../report/severities.ts';
import type { Format } from './format.ts';

/** GitLab keeps what a merge request's diff shows of a report in at most 10 MiB; some room is left for the last entry. */
const MOST_BYTES = 10 * 1024 * 1024 - 4096;

const GRADES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** A code quality report of GitLab: findings in the merge request's widget and its diff. */
export const gitlab: Format = ({ diagnostics, sources, ui }) => {
  const findings = gravestFirst(findingsOf(diagnostics, ui.messages));
  const names = fingerprints(findings, sources);
  const entries: string[] = [];
  let room = MOST_BYTES;
  for (const [index, finding] of findings.entries()) {
    const text = JSON.stringify(entry(entryOf(finding, names[index] ?? ''), sources.prefix));
    room -= Buffer.byteLength(text) + 2;
    if (room < 0) break;
    entries.push(text);
  }
  const leftOut = findings.slice(entries.length);
  const notice = leftOutText({ leftOut, total: findings.length }, ui.messages);
  if (notice !== undefined) {
    const texts = { name: 'left-out', fingerprint: 'storeops-left-out', description: notice };
    entries.push(JSON.stringify(entry({ ...texts, severity: 'note', place: CONFIG_PLACE }, sources.prefix)));
  }
  return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n]`;
};

interface Entry {
  readonly name: string;
  readonly fingerprint: string;
  readonly description: string;
  readonly severity: Severity;
  readonly place: SourceRange;
}

function entry({ name, fingerprint, description, severity, place }: Entry, prefix: string): object {
  return {
    description,
    check_name: name,
    fingerprint,
    severity: GRADES[severity],
    location: { path: `${prefix}${place.file}`, lines: { begin: place.line, end: place.endLine } },
  };
}

function entryOf({ code, severity, summary, hint, place }: Finding, fingerprint: string): Entry {
  const description = hint === undefined ? summary : `${summary} (${hint})`;
  return { name: code, fingerprint, description, severity, place };
}
