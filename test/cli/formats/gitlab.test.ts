import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/cli/formats/format.ts';
import { gitlab } from '../../../src/cli/formats/gitlab.ts';
import { findingAt, manyFindings, reportOf } from '../../helpers/reports.ts';

interface Degradation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/formats/gitlab-codeclimate.json'), 'utf8'),
);
const isDegradation = new Ajv().compile(schema);

/** Reads a report as GitLab does: every entry must be valid, and of equal fingerprints only the last stays. */
function read(report: Report): Degradation[] {
  const entries = JSON.parse(gitlab(report)) as Degradation[];
  expect(entries.filter((entry) => !isDegradation(entry))).toEqual([]);
  return [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()];
}

describe('the gitlab format', () => {
  it('writes an entry of a code quality report for each finding', () => {
    const [entry] = read(reportOf({ diagnostics: [findingAt('stores/a.yaml:3:5')], prefix: 'operations/' }));
    expect(entry).toMatchObject({
      description: '"adress" is not a field here (remove it, or see `storeops schema`)',
      check_name: 'shape/unknown-field',
      severity: 'major',
      location: { path: 'operations/stores/a.yaml', lines: { begin: 3, end: 3 } },
    });
  });

  it('grades errors, warnings and notes as major, minor and info, gravest first', () => {
    const diagnostics = (['note', 'warning', 'error'] as const).map((severity) =>
      findingAt('a.yaml:1:1', { severity }),
    );
    expect(read(reportOf({ diagnostics })).map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
  });

  it('gives every finding a fingerprint of its own, even equal ones', () => {
    const one = findingAt('a.yaml:1:1', { address: { kind: 'Store', name: 'a' }, path: ['spec'] });
    expect(read(reportOf({ diagnostics: [one, one, one] }))).toHaveLength(3);
    expect(read(reportOf({ diagnostics: manyFindings(10_000) }))).toHaveLength(10_000);
  });

  it('is an empty list when there are no findings', () => {
    expect(gitlab(reportOf())).toBe('[]');
  });

  it('stays below 10 MiB, leaves out the least grave, and says exactly how many', () => {
    const diagnostics = manyFindings(12_000).map((finding, index) => ({
      ...finding,
      args: { field: `${index}${'长'.repeat(300)}` },
    }));
    const report = reportOf({ diagnostics });
    expect(Buffer.byteLength(gitlab(report))).toBeLessThan(10 * 1024 * 1024);
    const entries = read(report);
    const last = entries.at(-1);
    expect(last?.location.path).toBe('storeops.yaml');
    const [, leftOut, total, errors, warnings, notes] =
      /Left out here: (\d+) of (\d+) findings \((\d+) errors, (\d+) warnings, (\d+) notes\)/.exec(
        last?.description ?? '',
      ) ?? [];
    expect(Number(total)).toBe(12_000);
    expect(Number(leftOut)).toBe(12_000 - (entries.length - 1));
    expect(Number(errors) + Number(warnings) + Number(notes)).toBe(Number(leftOut));
    expect(entries.slice(0, -1).filter(({ severity }) => severity === 'info')).toHaveLength(2400 - Number(notes));
  });
});
