import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/checks/cel/functions.ts';
import { messagesIn } from '../../src/cli/messages/index.ts';
import type { Message } from '../../src/cli/messages/message.ts';
import { PROBLEM_TYPES } from '../../src/server/problem-types.ts';
import { type AstNode, nodesOf, projectRoot, readSources, sourceFile } from '../helpers/source-files.ts';

const english = await readCatalogue('en');
const chinese = await readCatalogue('zh-CN');
const known = Object.keys(english.messages).sort();
const areas = new Set(known.map((code) => code.split('/')[0] ?? ''));

const sources = readSources('src').filter(({ file }) => !file.startsWith('src/cli/messages/'));
const page = readFileSync(path.join(projectRoot, 'docs/diagnostics.md'), 'utf8');
/** The part about each code, by the code in its heading; those of built-in rules have a page of their own. */
const sections = new Map(
  (page + readFileSync(path.join(projectRoot, 'docs/policies.md'), 'utf8'))
    .split(/^### /m)
    .slice(1)
    .map((part) => [part.split('\n')[0]?.trim() ?? '', part] as const),
);

describe('diagnostic and error codes', () => {
  test('every code that the program uses has its messages', () => {
    expect([...usedCodes(sources)].filter((code) => !(code in english.messages)).sort()).toEqual([]);
  });

  test('every refusal of the platform has its messages: clients say it in the reader’s language', () => {
    expect(Object.keys(PROBLEM_TYPES).filter((code) => !(code in english.messages))).toEqual([]);
  });

  test('every message belongs to a code that the program uses', () => {
    const used = new Set([...usedCodes(sources), ...saidCodes(sources), ...Object.keys(PROBLEM_TYPES)]);
    expect(known.filter((code) => !used.has(code))).toEqual([]);
  });

  test('both languages know the same codes', () => {
    expect(Object.keys(chinese.messages).sort()).toEqual(known);
  });

  test.each(['en', 'zh-CN'] as const)('the program finds every message in %s', (language) => {
    const { message } = messagesIn(language);
    expect(known.filter((code) => message(code, {}).summary.startsWith(`${code} {`))).toEqual([]);
  });

  test('both languages name the same things in a message', () => {
    const differing = known.filter((code) => names(chinese.messages[code]) !== names(english.messages[code]));
    expect(
      differing.map((code) => `${code}: ${names(english.messages[code])} | ${names(chinese.messages[code])}`),
    ).toEqual([]);
  });

  test('both languages name the same things in a text', () => {
    const differing = Object.entries(english.texts).filter(
      ([name, text]) => placeholders(text) !== placeholders(chinese.texts[name] ?? ''),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
    expect(Object.keys(chinese.texts).sort()).toEqual(Object.keys(english.texts).sort());
  });

  test('a code is found where it is thrown, reported or only named', () => {
    const text =
      "throw new UserError(gone ? 'file/gone' : 'file/there'); const d = { code: 'new-area/x' }; at('shape/odd'); read('no/code');";
    const source = [sourceFile('src/x.ts', text)];
    expect([...usedCodes(source)]).toEqual(['file/gone', 'file/there', 'new-area/x', 'shape/odd']);
  });
});

describe('docs/diagnostics.md and docs/policies.md', () => {
  test('explain every code, and no other', () => {
    expect([...sections.keys()].sort()).toEqual(known);
  });

  test('quote what the program says in both languages', () => {
    const missing = known.flatMap((code) =>
      [english.messages[code]?.summary ?? '', chinese.messages[code]?.summary ?? '']
        .map((said) => said.replace(PLACEHOLDER, (whole, name, many) => (many ? `{${name}} ${many}` : whole)))
        .filter((said) => !sections.get(code)?.includes(said))
        .map((said) => `${code}: ${said}`),
    );
    expect(missing).toEqual([]);
  });

  test('list every function of expressions', () => {
    const listed = /^Functions: (.+)\.$/m.exec(page)?.[1]?.split(' ');
    expect(listed).toEqual([...FUNCTIONS.keys()].map((name) => `\`${name}\``));
  });

  test("list every refusal of the platform's interface with its status and title", () => {
    const rows = [...page.matchAll(/^\| `([a-z/-]+)` \| (\d{3}) \| ([^|]+) \|/gm)].map(
      ([, code, status, title]) => `${code} ${status} ${title?.trim()}`,
    );
    const expected = Object.entries(PROBLEM_TYPES).map(([code, { status, title }]) => `${code} ${status} ${title}`);
    expect(rows.sort()).toEqual(expected.sort());
  });
});

/** `{name}`, or `{count|file|files}` for a number with the word that fits it. */
const PLACEHOLDER = /\{([a-zA-Z]+)(?:\|[^|}]+\|([^|}]+))?\}/g;

const CODE = /^[a-z][a-z-]*\/[a-z][a-z0-9-]*$/;

/** Codes thrown as a `UserError`, given as `code:`, or written anywhere with an area that has messages. */
function usedCodes(files: typeof sources): Set<string> {
  const codes = new Set<string>();
  for (const { ast } of files)
    for (const { node, parents } of nodesOf(ast)) {
      if (node.type !== 'Literal' || typeof node.value !== 'string' || !CODE.test(node.value)) continue;
      const named = areas.has(node.value.split('/')[0] ?? '');
      if (named || isCode(node, parents)) codes.add(node.value);
    }
  return codes;
}

/** Any text that could be a code, such as one that another program answers with. */
function saidCodes(files: typeof sources): string[] {
  const texts = files.flatMap(({ ast }) => [...nodesOf(ast)].map(({ node }) => node.value));
  return texts.filter((text): text is string => typeof text === 'string' && CODE.test(text));
}

/** Stands a literal, perhaps as one side of a choice, where a code is expected? */
function isCode(node: AstNode, parents: readonly AstNode[]): boolean {
  const choice = parents.at(-1)?.type === 'ConditionalExpression' ? parents.at(-1) : undefined;
  const around = parents.at(choice ? -2 : -1);
  const value = choice ?? node;
  if (around?.type === 'Property') return (around.key as { name?: string }).name === 'code' && around.value === value;
  if (around?.type !== 'NewExpression' || (around.callee as { name?: string }).name !== 'UserError') return false;
  return (around.arguments as readonly AstNode[])[0] === value;
}

interface Catalogue {
  readonly messages: Readonly<Record<string, Message>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** All that the files of one language hold. */
async function readCatalogue(language: 'en' | 'zh-CN'): Promise<Catalogue> {
  const folder = path.join(projectRoot, 'src/cli/messages', language);
  const files = await Promise.all(
    readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<object>),
  );
  const entries: [string, string | Message][] = files.flatMap((file) => Object.values(file)).flatMap(Object.entries);
  return {
    messages: Object.fromEntries(entries.filter((entry): entry is [string, Message] => typeof entry[1] !== 'string')),
    texts: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

function names(message: Message | undefined): string {
  return placeholders([message?.summary, ...(message?.hints ?? [])].join(' '));
}

function placeholders(text: string): string {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name))].sort().join(' ');
}
