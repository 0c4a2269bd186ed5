import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/cli/formats/markdown.ts';
import { findingAt, manyFindings, reportOf } from '../../helpers/reports.ts';

const html = (text: string): string => marked.parse(text, { async: false, gfm: true });

describe('the markdown format', () => {
  it('is a table of findings below a marker and the counts', () => {
    const args = { field: 'adress', suggestion: 'address' };
    const diagnostics = [findingAt('a.yaml:3:5', { severity: 'warning' }), findingAt('b.yaml:1:1', { args })];
    expect(markdown(reportOf({ diagnostics })).split('\n')).toEqual([
      '<!-- storeops-validate:xinghe -->',
      '### ✖ storeops validate: 1 error, 1 warning, 0 notes',
      '',
      '179 resources in 135 files.',
      '',
      '| | Place | Finding |',
      '|---|---|---|',
      '| ❌ | `b.yaml:1:1` | "adress" is not a field here `shape/unknown-field`<br>hint: did you mean "address"? |',
      '| ⚠️ | `a.yaml:3:5` | "adress" is not a field here `shape/unknown-field`<br>hint: remove it, or see `storeops schema` |',
    ]);
  });

  it('speaks Chinese', () => {
    const text = markdown(reportOf({ diagnostics: [findingAt('a.yaml:3:5')], language: 'zh-CN' }));
    expect(text).toContain('### ✖ storeops validate：错误 1、警告 0、提示 0');
    expect(text).toContain('| | 位置 | 问题 |');
  });

  it('says that there is nothing to say', () => {
    expect(markdown(reportOf())).toContain('### ✔ storeops validate: no findings\n\n179 resources in 135 files.');
  });

  it('is read as a table with a row a finding, the others folded', () => {
    const text = html(markdown(reportOf({ diagnostics: manyFindings(50) })));
    expect(text.match(/<tr>/g)).toHaveLength(50 + 2);
    expect(text.match(/<summary>30 more<\/summary>/g)).toHaveLength(1);
    expect(text.match(/<table>/g)).toHaveLength(2);
  });

  it('tells a finding that repeats in many files in one row', () => {
    const diagnostics = Array.from({ length: 10_000 }, (_, index) => findingAt(`stores/s${index}.yaml:3:5`));
    const text = markdown(reportOf({ diagnostics }));
    expect(text).toContain(
      '… and the same in 9999 more files: `stores/s1.yaml`, `stores/s2.yaml`, `stores/s3.yaml`, …',
    );
    expect(text).not.toContain('Left out');
  });

  it('fits into a comment at 10,000 findings, gravest first, and says exactly what is left out', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const text = markdown(reportOf({ diagnostics: manyFindings(10_000), language }));
      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
      const rows = text.match(/^\| (❌|⚠️|ℹ️) \|/gmu)?.length ?? 0;
      expect(rows).toBeGreaterThan(300);
      const numbers = [...(text.split('\n').at(-1) ?? '').matchAll(/\d+/g)].map(Number);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(
        [2000, 2000, 6000 - rows, 10_000 - rows, 10_000].toSorted((a, b) => a - b),
      );
    }
  });

  it('shows what is in files as text: no markup, no HTML, nobody mentioned, no issue referred to', () => {
    const field =
      '</td><script>alert(1)</script>|**b** [x](http://x.example) @octocat #1 `@me` $x$ <!-- --> ~~s~~ &lt;';
    const file = '`a`|<b>.yaml';
    const text = html(markdown(reportOf({ diagnostics: [findingAt(`${file}:1:1`, { args: { field } })] })));
    expect(text).not.toMatch(/<(script|b|strong|a|del|em)\b/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;|**b** [x](http:');
    expect(text).not.toMatch(/(?<!<code>)@octocat|#1\b/);
    expect(text.match(/<td/g)).toHaveLength(3);
  });

  it('keeps its one row whatever a value is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (field, file) => {
        const finding = findingAt(`${file}x:1:1`, { args: { field } });
        const text = html(markdown(reportOf({ diagnostics: [finding] })));
        expect(text.match(/<tr>/g)).toHaveLength(2);
        expect(text.match(/<td/g)).toHaveLength(3);
        expect(text.replace(/<\/?(h3|p|table|thead|tbody|tr|th|td|code|br)>|<!-- [^>]* -->/g, '')).not.toMatch(
          /<[a-z/!]/i,
        );
      }),
      { numRuns: 300 },
    );
  });
});
