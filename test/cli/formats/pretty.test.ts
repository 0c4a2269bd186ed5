import { describe, expect, it } from 'vitest';
import { pretty } from '../../../src/cli/formats/pretty/index.ts';
import { findingAt, reportOf } from '../../helpers/reports.ts';

const files = { 'a.yaml': 'kind: Store\nspec:\n  adress: 王府井\n', 'b.yaml': 'adress: 1\n' };

describe('the pretty format (R098)', () => {
  it('groups findings by file, each with its line, a caret under the key and what to do', () => {
    const args = { field: 'adress', suggestion: 'address' };
    const diagnostics = [
      findingAt('a.yaml:2:1', { code: 'shape/required', args: { field: 'region' }, length: 4 }),
      findingAt('a.yaml:3:3', { args, length: 6 }),
      findingAt('b.yaml:1:1', { args, severity: 'warning', length: 6 }),
    ];
    expect(pretty(reportOf({ diagnostics, files })).split('\n')).toEqual([
      'a.yaml',
      '  2:1 error "region" is missing [shape/required]',
      '  2 │ spec:',
      '    │ ^^^^',
      '    = hint: add "region"; `storeops schema` shows what belongs here',
      '  3:3 error "adress" is not a field here [shape/unknown-field]',
      '  3 │   adress: 王府井',
      '    │   ^^^^^^',
      '    = hint: did you mean "address"?',
      '',
      'b.yaml',
      '  1:1 warning "adress" is not a field here [shape/unknown-field]',
      '  1 │ adress: 1',
      '    │ ^^^^^^',
      '    = hint: did you mean "address"?',
      '',
      '✖ 2 errors, 1 warning in 135 files (179 resources)',
    ]);
  });

  it('speaks Chinese', () => {
    const text = pretty(reportOf({ diagnostics: [findingAt('a.yaml:3:3')], files, language: 'zh-CN' }));
    expect(text).toContain('3:3 错误 此处没有“adress”这个字段');
    expect(text).toContain('建议: 删除它');
    expect(text).toContain('✖ 1 处错误、0 处警告');
  });

  it('is one line when there is nothing to say', () => {
    expect(pretty(reportOf())).toBe('✔ 179 resources in 135 files: no findings');
  });

  it('tells a finding that repeats in many files once, with how many there are and the first names', () => {
    const names = Array.from({ length: 313 }, (_, index) => `stores/s${index}.yaml`);
    const diagnostics = [
      findingAt('other.yaml:9:1', { args: { field: 'x' } }),
      ...names.map((file) => findingAt(`${file}:3:3`)),
    ];
    const text = pretty(reportOf({ diagnostics }));
    expect(text.match(/"adress" is not a field/g)).toHaveLength(1);
    expect(text).toContain('… and the same in 312 more files: stores/s1.yaml, stores/s2.yaml, stores/s3.yaml, …');
    expect(text).toContain('other.yaml\n  9:1');
    expect(text).toContain('✖ 314 errors');
  });

  it('says how many places there are when a file has several', () => {
    const diagnostics = ['a', 'b', 'c', 'd'].flatMap((file) => [findingAt(`${file}:1:1`), findingAt(`${file}:2:1`)]);
    expect(pretty(reportOf({ diagnostics }))).toContain('… and 7 more of the same, in 3 more files: b, c, d');
    expect(pretty(reportOf({ diagnostics, language: 'zh-CN' }))).toContain(
      '…… 另有 7 处同样问题，分布在其他 3 个文件：b, c, d',
    );
  });

  it('tells it each time in a few files, and when the texts differ', () => {
    const few = ['a', 'b', 'c'].map((file) => findingAt(`${file}:1:1`));
    const differing = ['a', 'b', 'c', 'd', 'e'].map((file) => findingAt(`${file}:1:1`, { args: { field: file } }));
    for (const diagnostics of [few, differing]) {
      const text = pretty(reportOf({ diagnostics }));
      expect(text.match(/is not a field here/g)).toHaveLength(diagnostics.length);
      expect(text).not.toContain('the same');
    }
  });

  it('shows what a terminal has room for', () => {
    const line = `key: ${'长'.repeat(200)}`;
    const report = reportOf({
      diagnostics: [findingAt('a.yaml:1:1', { length: 3 })],
      files: { 'a.yaml': line },
      width: 40,
    });
    expect(pretty(report)).toMatch(/^ {2}1 │ key: 长{14}…$/m);
  });

  it('lets no file steer the terminal', () => {
    const diagnostics = [findingAt('\u001b[2Ja.yaml:1:1', { args: { field: '\u001b]0;x\u0007\u009b' } })];
    const files = { '\u001b[2Ja.yaml': 'key: \u001b[31m' };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
    expect(pretty(reportOf({ diagnostics, files }))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('cuts a value that nobody wants to see whole', () => {
    const text = pretty(reportOf({ diagnostics: [findingAt('a.yaml:1:1', { args: { field: 'x'.repeat(1e6) } })] }));
    expect(text.length).toBeLessThan(4000);
  });

  it('fails with more warnings than allowed, and says so', () => {
    const diagnostics = [1, 2, 3].map((line) => findingAt(`a.yaml:${line}:1`, { severity: 'warning' }));
    expect(pretty(reportOf({ diagnostics, maxWarnings: 2 }))).toMatch(
      /\n✖ 0 errors, 3 warnings .*\n {2}3 warnings are more than --max-warnings 2 allows$/,
    );
    expect(pretty(reportOf({ diagnostics, maxWarnings: 3 }))).toMatch(/\n⚠ 0 errors, 3 warnings [^\n]*$/);
  });
});
