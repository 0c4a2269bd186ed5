import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkShape } from '../../src/checks/shape.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/kinds/kind.ts';
import { formatText } from '../../src/workspace/format/format-text.ts';
import { scaffold } from '../../src/workspace/scaffold/scaffold.ts';

const NEEDS_MORE = 'Needs other fields changed as well.';

function made(kind: Kind, set: readonly string[] = [], language: 'en' | 'zh-CN' = 'en') {
  return scaffold({ kind, name: 'made-by-test', set, declarations: new Map(), language, note: 'Note.' });
}

function kind(slug: string): Kind {
  return KINDS.find((one) => one.slug === slug) as Kind;
}

describe.each(KINDS.map((kind) => [kind.slug, kind] as const))('the scaffold of %s', (slug, kind) => {
  test('passes the shape check as written, and says what its text says', () => {
    const { resource, diagnostics, text } = made(kind);
    expect(diagnostics).toEqual([]);
    expect(checkShape(parse(text('x')))).toEqual([]);
    expect(parse(text('x'))).toEqual(resource);
  });

  test('opens with the schema line and says nothing but what its kind asks for', () => {
    const text = made(kind).text(`../schemas/${slug}.schema.json`);
    expect(text.split('\n').slice(0, 4)).toEqual([
      `# yaml-language-server: $schema=../schemas/${slug}.schema.json`,
      '# Note.',
      'apiVersion: storeops.dev/v1',
      `kind: ${kind.kind}`,
    ]);
    expect(text).not.toMatch(/TODO|FIXME|undefined/);
    expect(formatText(text).text).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.split('\n')) expect(line).toBe(line.trimEnd());
  });

  test('every optional field can be taken out of its comment, unless the comment says that more has to change', () => {
    for (const { field, description, text } of uncommented(made(kind).text('x'))) {
      const findings = checkShape(parse(text));
      expect([field, findings.length > 0]).toEqual([field, description.includes(NEEDS_MORE)]);
    }
  });

  test('comments are in one language and no wider than a page', () => {
    const chinese = made(kind, [], 'zh-CN').text('x').split('\n');
    const english = made(kind).text('x').split('\n');
    const said = (lines: string[]): string[] =>
      lines.filter((line) => /^ *# /.test(line) && !/^ *# +(- )?[\w-]+:/.test(line));
    for (const line of [...chinese, ...english]) if (/^ *# /.test(line)) expect(line.length).toBeLessThan(180);
    expect(said(english).filter((line) => /[\u4e00-\u9fff]/.test(line) && !/^ *# +- /.test(line))).toEqual([]);
    expect(said(chinese).some((line) => /[\u4e00-\u9fff]/.test(line))).toBe(true);
  });
});

/** The text with one optional field taken out of its comment, for each of them. */
function uncommented(text: string): { field: string; description: string; text: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const match = /^( *)# ([\w-]+):(?: \S.*)?$/.exec(line);
    if (!match || index === 0) return [];
    let end = index + 1;
    while (lines[end]?.startsWith(`${match[1]}#   `)) end += 1;
    const block = lines.slice(index, end).map((part) => part.replace('# ', ''));
    const description = lines
      .slice(Math.max(0, index - 2), index)
      .map((part) => part.replace(/^ *# /, ''))
      .join(' ');
    const replaced = [...lines.slice(0, index), ...block, ...lines.slice(end)].join('\n');
    return [{ field: String(match[2]), description, text: replaced }];
  });
}

test('values that are set are read as YAML, and as text where the schema wants text', () => {
  const { resource, diagnostics } = made(kind('store'), [
    'code=XH-SH-003',
    'address.adminDivision=310104',
    'spec.geo.lat=31.19',
    'openingHours=[{days: [Mo], open: "10:00", close: "22:00"}]',
    'openingHours.1.days=[Tu]',
    'openingHours.1.open=10:00',
    'openingHours.1.close=21:00',
    'metadata.labels.tier=a',
  ]);
  expect(diagnostics).toEqual([]);
  expect(resource).toMatchObject({
    metadata: { labels: { tier: 'a' } },
    spec: {
      code: 'XH-SH-003',
      address: { adminDivision: '310104' },
      geo: { lat: 31.19 },
      openingHours: [{ days: ['Mo'] }, { days: ['Tu'], open: '10:00', close: '21:00' }],
    },
  });
});

test('values that do not fit are findings', () => {
  expect(made(kind('region'), ['level=planet']).diagnostics).toMatchObject([
    { code: 'shape/value', path: ['spec', 'level'] },
  ]);
  expect(made(kind('region'), ['levle=city']).diagnostics).toMatchObject([{ code: 'shape/unknown-field' }]);
});

test('what is not path=value is refused', () => {
  for (const text of ['region', '=x', 'a..b=1', '.a=1', 'a b=1'])
    expect(() => made(kind('store'), [text]), text).toThrow('usage/assignment');
});
