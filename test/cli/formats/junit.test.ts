import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../../src/cli/formats/junit/index.ts';
import { findingAt, manyFindings, reportOf } from '../../helpers/reports.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/formats');
const SCHEMAS = ['junit-jenkins-10.xsd', 'junit-ant.xsd'];

/** Fails unless libxml2 finds the text valid by both schemas that are in use. */
async function expectValid(text: string): Promise<void> {
  for (const fileName of SCHEMAS) {
    const schema = readFileSync(path.join(fixtures, fileName), 'utf8');
    const { valid, rawOutput } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: text }],
      schema: [schema],
      initialMemoryPages: 512,
      maxMemoryPages: 8192,
    });
    expect([fileName, valid, valid ? '' : rawOutput.slice(0, 1000)]).toEqual([fileName, true, '']);
  }
}

describe('the junit format', () => {
  it('is valid by the schemas of Jenkins and of Ant, with and without findings', async () => {
    await expectValid(junit(reportOf()));
    for (const language of ['en', 'zh-CN'] as const)
      await expectValid(junit(reportOf({ diagnostics: manyFindings(50), language })));
  });

  it('has a suite a file and a case a finding: errors fail, the others are skipped', async () => {
    const args = { field: 'adress', suggestion: 'address' };
    const diagnostics = [
      findingAt('a.yaml:3:5', { args, address: { kind: 'Store', name: 'a' }, path: ['spec', 'adress'] }),
      findingAt('a.yaml:4:5', { severity: 'warning' }),
      findingAt('b.yaml:1:1', { severity: 'note' }),
    ];
    const text = junit(reportOf({ diagnostics }));
    await expectValid(text);
    expect(text).toContain(
      '<testsuite name="a.yaml" package="storeops" id="1" timestamp="2026-03-02T08:30:00" hostname="localhost" tests="2" failures="1" errors="0" skipped="1" time="0">',
    );
    expect(text).toContain(
      '<testcase name="shape/unknown-field store/a spec.adress" classname="a.yaml" time="0"><failure ',
    );
    expect(text).toContain(
      'a.yaml:3:5 &quot;adress&quot; is not a field here\ndid you mean &quot;address&quot;?</failure>',
    );
    expect(text).toContain('<skipped message="warning: a.yaml:4:5');
    expect(text).toContain('<testsuite name="b.yaml" package="storeops" id="2"');
  });

  it('has one case that passed when there are no findings: some servers refuse a report without any', () => {
    expect(junit(reportOf())).toMatch(/tests="1" failures="0" errors="0" skipped="0".*<testcase name="run" [^>]*\/>/s);
  });

  it('names cases without lines, so that a server knows them again, and equal ones with a number', () => {
    const names = (line: number): string[] => {
      const finding = findingAt(`a.yaml:${line}:1`, { address: { kind: 'Store', name: 'a' }, path: ['spec'] });
      return [...junit(reportOf({ diagnostics: [finding, finding] })).matchAll(/testcase name="(shape[^"]*)"/g)].map(
        ([, name]) => name ?? '',
      );
    };
    expect(names(3)).toEqual(['shape/unknown-field store/a spec', 'shape/unknown-field store/a spec (2)']);
    expect(names(99)).toEqual(names(3));
  });

  it('is valid whatever stands in files and names', async () => {
    const nasty = '\u0000\u0001\u001b[31m]]>&<>"\'\r\n\t\ud800 \ufffe\uffff\u{1f600}<!--&amp;';
    const diagnostics = [
      findingAt(`${nasty}.yaml:1:1`, { args: { field: nasty }, path: ['spec', nasty] }),
      findingAt('b.yaml:1:1', { args: { field: nasty }, severity: 'warning' }),
    ];
    const text = junit(reportOf({ diagnostics }));
    await expectValid(text);
    expect(text).toContain('␛[31m');
  });

  it('holds 10,000 findings', async () => {
    const text = junit(reportOf({ diagnostics: manyFindings(10_000) }));
    await expectValid(text);
    expect(text.match(/<testcase /g)).toHaveLength(10_001);
    expect(text).not.toContain('left out');
  });

  it('stays below 30 MB and 250,000 elements, leaves out the least grave, and says exactly how many', async () => {
    const diagnostics = manyFindings(45_000).map((finding) => ({ ...finding, args: { field: '长'.repeat(60) } }));
    const text = junit(reportOf({ diagnostics }));
    expect(Buffer.byteLength(text)).toBeLessThan(30_000_000);
    expect(text.match(/<[a-z]/g)?.length).toBeLessThan(250_000);
    const cases = (text.match(/<testcase /g)?.length ?? 0) - 2;
    expect(text).toContain(`Left out here: ${45_000 - cases} of 45000 findings (0 errors, `);
    expect(text).toContain('<testcase name="left out" classname="storeops" time="0"><skipped ');
  });
});
