import { type Finding, findingsOf } from '../../report/finding.ts';
import { leftOutText } from '../../report/left-out.ts';
import { gravestFirst, tally } from '../../report/severities.ts';
import { totalText } from '../../report/total-text.ts';
import { visible } from '../../report/visible.ts';
import type { Format } from '../format.ts';
import { testCases, testCaseText } from './test-case.ts';
import { attributes, escapeXml } from './xml.ts';

/** GitLab reads files of up to 30 MB; a little is left for what comes last. */
const MOST_BYTES = 30_000_000 - 100_000;

/** And up to 250,000 elements: two a case, three a suite and the suite itself. */
const MOST_CASES = 40_000;

/** What a suite takes beside its cases and its file's name. */
const SUITE_BYTES = 400;

/** JUnit's XML, a suite a file: errors are failures, the others skipped cases. Understood by every CI server. */
export const junit: Format = ({ value, diagnostics, ui, checkedAt }) => {
  const findings = findingsOf(diagnostics, ui.messages);
  const { files, leftOut } = fitting(findings);
  const time = checkedAt.toISOString().slice(0, 19);
  const summary = [testCaseText({ name: 'run', file: 'storeops' })];
  const notice = leftOutText({ leftOut, total: findings.length }, ui.messages);
  if (notice !== undefined)
    summary.push(testCaseText({ name: 'left out', file: 'storeops', outcome: { skipped: notice } }));
  const run = { name: 'storeops', cases: summary, failures: 0, skipped: summary.length - 1 };
  const suites = [...files].map(([file, cases]) => {
    const { errors } = tally(cases.map(({ finding }) => finding));
    const texts = cases.map(({ text }) => text);
    return { name: visible(file), cases: texts, failures: errors, skipped: cases.length - errors };
  });
  const output = totalText(value, ui.messages);
  const texts = [run, ...suites].map((suite, id) => suiteText({ ...suite, id, time, output: id === 0 ? output : '' }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${texts.join('\n')}\n</testsuites>`;
};

interface Case {
  readonly finding: Finding;
  readonly text: string;
}

/** The gravest findings that fit, by file in their own order, and those that do not. */
function fitting(findings: readonly Finding[]): {
  readonly files: ReadonlyMap<string, readonly Case[]>;
  readonly leftOut: readonly Finding[];
} {
  const texts = new Map([...testCases(findings)].map(([finding, testCase]) => [finding, testCaseText(testCase)]));
  const sizes = new Map<string, number>();
  const fits = new Set<Finding>();
  let room = MOST_BYTES;
  for (const finding of gravestFirst(findings)) {
    const { file } = finding.place;
    const suiteBytes = sizes.has(file) ? 0 : SUITE_BYTES + Buffer.byteLength(file);
    room -= Buffer.byteLength(texts.get(finding) ?? '') + suiteBytes;
    if (room < 0 || fits.size === MOST_CASES) break;
    sizes.set(file, suiteBytes);
    fits.add(finding);
  }
  const files = new Map<string, Case[]>();
  for (const finding of findings.filter((entry) => fits.has(entry))) {
    const { file } = finding.place;
    const cases = files.get(file) ?? [];
    files.set(file, cases);
    cases.push({ finding, text: texts.get(finding) ?? '' });
  }
  return { files, leftOut: findings.filter((finding) => !fits.has(finding)) };
}

interface Suite {
  readonly id: number;
  readonly name: string;
  readonly time: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly skipped: number;
  readonly output: string;
}

function suiteText({ id, name, time, cases, failures, skipped, output }: Suite): string {
  const numbers = { tests: cases.length, failures, errors: 0, skipped, time: 0 };
  const head = attributes({ name, package: 'storeops', id, timestamp: time, hostname: 'localhost', ...numbers });
  const tail = `<system-out>${escapeXml(output)}</system-out>\n<system-err/>`;
  return `<testsuite ${head}>\n<properties/>\n${cases.join('\n')}\n${tail}\n</testsuite>`;
}
