import type { Finding } from '../../report/finding.ts';
import { visible } from '../../report/visible.ts';
import { attributes, escapeXml } from './xml.ts';

/** What a server shows of one case. */
export interface TestCase {
  readonly name: string;
  readonly file: string;
  /** Absent for a case that passed. */
  readonly outcome?:
    | { readonly skipped: string }
    | { readonly failure: string; readonly type: string; readonly body: string };
}

export function testCaseText({ name, file, outcome }: TestCase): string {
  const head = `<testcase ${attributes({ name, classname: visible(file), time: 0 })}`;
  if (!outcome) return `${head}/>`;
  if ('skipped' in outcome) return `${head}><skipped ${attributes({ message: outcome.skipped })}/></testcase>`;
  const { failure, type, body } = outcome;
  return `${head}><failure ${attributes({ message: failure, type })}>${escapeXml(body)}</failure></testcase>`;
}

/** The case of each finding. Servers know a case by its name, so equal ones get a number; lines move and are no part of it. */
export function testCases(findings: readonly Finding[]): ReadonlyMap<Finding, TestCase> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { code, address, path, place } = finding;
      const name = [code, address, path].filter((part) => part !== undefined).join(' ');
      const key = `${place.file}\n${name}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [
        finding,
        { name: count === 1 ? name : `${name} (${count})`, file: place.file, outcome: outcomeOf(finding) },
      ];
    }),
  );
}

function outcomeOf({ code, severity, summary, hint, place }: Finding): NonNullable<TestCase['outcome']> {
  const at = `${visible(place.file)}:${place.line}:${place.column}`;
  const body = `${at} ${summary}${hint === undefined ? '' : `\n${hint}`}`;
  return severity === 'error' ? { failure: summary, type: code, body } : { skipped: `${severity}: ${body}` };
}
