import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { EXIT } from '../../src/model/user-error.ts';
import { projectRoot, readSources } from '../helpers/source-files.ts';

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '*.md'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(projectRoot, file)));

test('every link of every page leads to a file that is there', () => {
  expect(pages.flatMap(deadLinks)).toEqual([]);
});

test('no page holds half a thought', () => {
  expect(pages.filter((file) => /\b(?:TO[D]O|TB[D]|FIX[M]E)\b/.test(read(file)))).toEqual([]);
});

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
] as const)('%s', (file, language) => {
  const page = read(file);

  test('lists every exit code, and no other', () => {
    expect([...page.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
  });

  test('lists every kind', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| [^|]+ \|$/gm)].map(
      ([, slug, title]) => `${slug} ${title}`,
    );
    expect(rows.sort()).toEqual(KINDS.map(({ slug, title }) => `${slug} ${title['zh-CN']}`).sort());
  });

  test('shows the same sessions as the other language', () => {
    const commands = (text: string): string[] => [...text.matchAll(/^\$ (.+)$/gm)].map(([, command]) => command ?? '');
    expect(commands(page)).toEqual(commands(read(language === 'en' ? 'README.zh-CN.md' : 'README.md')));
  });
});

test('src/README.md has a line for every room, and no other', () => {
  const rooms = new Set(readSources('src').map(({ file }) => file.split('/')[1]));
  const named = [...read('src/README.md').matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, room]) => room);
  expect(named.sort()).toEqual([...rooms].sort());
});

test('the glossary has every kind under both its names', () => {
  const glossary = read('docs/glossary.md');
  const missing = KINDS.filter(
    ({ title }) => !glossary.includes(`\`${title.en}\``) || !glossary.includes(title['zh-CN']),
  );
  expect(missing.map(({ slug }) => slug)).toEqual([]);
});

test('the list of decisions has every decision, numbered without a gap', () => {
  const decisions = readdirSync(path.join(projectRoot, 'docs/decisions'))
    .filter((file) => file !== 'README.md')
    .sort();
  const listed = [...read('docs/decisions/README.md').matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(([, file]) => file);
  expect(listed).toEqual(decisions);
  expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1));
});

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

function deadLinks(file: string): string[] {
  const prose = read(file).replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [name = '', anchor] = target.split('#');
    const found = path.join(projectRoot, name === '' ? file : path.join(path.dirname(file), decodeURI(name)));
    const dead = !existsSync(found) || (anchor !== undefined && !anchors(readFileSync(found, 'utf8')).includes(anchor));
    return dead ? `${file} → ${target}` : [];
  });
}

/** Anchors of a page's headings, as code hosts make them. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
