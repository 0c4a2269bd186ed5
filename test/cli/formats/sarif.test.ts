import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/cli/formats/format.ts';
import { sarif } from '../../../src/cli/formats/sarif/index.ts';
import { messagesIn } from '../../../src/cli/messages/index.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { findingAt, manyFiles, manyFindings, reportOf } from '../../helpers/reports.ts';

let isSarif: ReturnType<Ajv['compile']>;

beforeAll(() => {
  const file = path.join(import.meta.dirname, '../../fixtures/formats/sarif-schema-2.1.0.json');
  // Draft 4 differs from draft 7 in nothing the schema uses but the name of its id.
  const { id: $id, $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  isSarif = ajv.compile({ ...schema, $id });
});

/** The one run of a report, which must be valid by the official schema. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into all of it.
function runOf(report: Report): any {
  const log = JSON.parse(sarif(report));
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

function fingerprintsOf(diagnostics: readonly Diagnostic[], files: Record<string, string> = {}): string[] {
  return runOf(reportOf({ diagnostics, files })).results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['storeopsFinding/v1'],
  );
}

describe('the sarif format (R098)', () => {
  it('is valid with and without findings, in both languages', () => {
    expect(runOf(reportOf()).results).toEqual([]);
    for (const language of ['en', 'zh-CN'] as const)
      expect(runOf(reportOf({ diagnostics: manyFindings(100), language })).results).toHaveLength(100);
  });

  it('is valid for every code there is, whatever its texts', () => {
    const codes = [
      'shape/value',
      'shape/required',
      'reference/cycle',
      'yaml/tab',
      'file/encoding',
      'policy/user/of-a-chain',
    ];
    const diagnostics = codes.map((code) => findingAt('a.yaml:1:1', { code, args: {} }));
    expect(runOf(reportOf({ diagnostics })).tool.driver.rules).toHaveLength(codes.length);
  });

  it('points at the other places that a finding speaks about', () => {
    const range = { file: 'templates/sops/open store.yaml', line: 7, column: 5, endLine: 7, endColumn: 10 };
    const related = [
      { address: { kind: 'Sop', name: 'open-store' }, path: ['spec', 'overridable', 0], range },
      { address: { kind: 'Sop', name: 'nowhere' }, path: [] },
    ];
    const [result] = runOf(reportOf({ diagnostics: [findingAt('a.yaml:1:1', { related })] })).results;
    expect(result.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'templates/sops/open%20store.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 10 },
        },
      },
    ]);
  });

  it('places a finding by a URI relative to the top of the repository, in UTF-16 columns', () => {
    const diagnostics = [findingAt('门店/a b#1%.yaml:3:5', { length: 6 })];
    const run = runOf(reportOf({ diagnostics, prefix: 'operations/' }));
    const [location] = run.results[0].locations;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(location.physicalLocation.artifactLocation).toEqual({
      uri: 'operations/%E9%97%A8%E5%BA%97/a%20b%231%25.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(run.originalUriBaseIds).toHaveProperty(['%SRCROOT%']);
    expect(location.physicalLocation.region).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 11 });
  });

  it('has a rule for each code with help in both languages and a link to its explanation', () => {
    const diagnostics = [findingAt('a.yaml:1:1'), findingAt('b.yaml:1:1', { code: 'reference/unknown', args: {} })];
    const run = runOf(reportOf({ diagnostics, language: 'zh-CN' }));
    const { rules } = run.tool.driver;
    expect(rules.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
      ['reference/unknown', 'ReferenceUnknown'],
      ['shape/unknown-field', 'ShapeUnknownField'],
    ]);
    const [, rule] = rules;
    expect(rule.shortDescription.text).toBe('此处没有“…”这个字段');
    for (const language of ['en', 'zh-CN'] as const) {
      const { summary = '', hints = [] } = messagesIn(language).template('shape/unknown-field') ?? {};
      for (const text of [summary, ...hints]) {
        expect(rule.help.text).toContain(text.replace(/\{\w+\}/g, '…'));
        expect(rule.help.markdown).toContain(text.replace(/\{\w+\}/g, '…'));
      }
    }
    expect(rule.helpUri).toMatch(/^https:.*#shapeunknown-field$/);
    for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('knows a finding again when lines, or the whole file, move', () => {
    const where = { address: { kind: 'Store', name: 'bj-wangfujing' }, path: ['spec', 'adress'] };
    const before = fingerprintsOf([findingAt('a.yaml:3:5', where)]);
    expect(fingerprintsOf([findingAt('a.yaml:300:9', where)])).toEqual(before);
    expect(fingerprintsOf([findingAt('north/b.yaml:3:5', where)])).toEqual(before);
    expect(fingerprintsOf([findingAt('a.yaml:3:5', { ...where, path: ['spec', 'fromat'] })])).not.toEqual(before);
    expect(fingerprintsOf([findingAt('a.yaml:3:5', { ...where, code: 'shape/type' })])).not.toEqual(before);
  });

  it('knows broken YAML again by the words of its line', () => {
    const broken = { code: 'yaml/syntax', args: { message: 'x' } };
    const before = fingerprintsOf([findingAt('a.yaml:1:1', broken)], { 'a.yaml': 'name: "x' });
    expect(fingerprintsOf([findingAt('a.yaml:3:3', broken)], { 'a.yaml': '\n\n  name: "x' })).toEqual(before);
    expect(fingerprintsOf([findingAt('a.yaml:1:1', broken)], { 'a.yaml': 'other: "x' })).not.toEqual(before);
  });

  it('tells equal findings apart', () => {
    const finding = findingAt('a.yaml:1:1', { address: { kind: 'Store', name: 'a' }, path: [] });
    expect(new Set(fingerprintsOf([finding, finding, finding])).size).toBe(3);
    expect(new Set(fingerprintsOf(manyFindings(5000))).size).toBe(5000);
  });

  it('keeps the 5,000 gravest results that code scanning shows, below 10 MB gzipped, and says what is left out', () => {
    const report = reportOf({ diagnostics: manyFindings(10_000), files: manyFiles(10_000) });
    const run = runOf(report);
    expect(run.results).toHaveLength(5000);
    expect(new Set(run.results.map(({ level }: { level: string }) => level))).toEqual(new Set(['error']));
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      {
        level: 'warning',
        message: {
          text: 'Left out here: 5000 of 10000 findings (1000 errors, 2000 warnings, 2000 notes). `storeops validate --format json` lists all.',
        },
      },
    ]);
    expect(gzipSync(sarif(report)).length).toBeLessThan(10_000_000);
    expect(runOf(reportOf({ diagnostics: manyFindings(5000) })).invocations[0].toolExecutionNotifications).toEqual([]);
  });

  it('says that the run failed when it was stopped', () => {
    const report = { ...reportOf({ diagnostics: [findingAt('storeops.yaml:1:1')] }), exitCode: 1 as const };
    expect(runOf(report).invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 1 });
    expect(runOf(reportOf()).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });

  it('keeps workspaces of one repository apart', () => {
    expect(runOf(reportOf()).automationDetails.id).toBe('storeops/xinghe/');
  });
});
