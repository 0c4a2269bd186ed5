import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type AstNode,
  lineAt,
  nodesOf,
  projectRoot,
  readSources,
  type SourceFile,
  sourceFile,
} from '../helpers/source-files.ts';

const sources = readSources('src');

/** The tree as a commit would have it. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(projectRoot, file)));

describe('what is committed', () => {
  test('names no package registry and no folder of a machine', () => {
    const forbidden = /registry\.(?:npm|yarn)\w*\.\w+|deb\.debian|(?<![\w.~-])\/(?:home|Users|root|work|farm|mnt)\/\w/;
    expect(textsOf(files).flatMap((entry) => linesWith(entry, forbidden))).toEqual([]);
  });

  test('has no file called after nothing in particular', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|managers?|handlers?|info|misc)(?:\.\w+)+$/;
    expect(files.filter((file) => /^(src|test)\//.test(file) && vague.test(file))).toEqual([]);
  });

  test('leaves no note about work that is still to do', () => {
    const code = textsOf(files.filter((file) => /\.(ts|js|json|yaml|sql)$/.test(file) && file !== 'package-lock.json'));
    expect(code.flatMap((entry) => linesWith(entry, /(?:\/\/|\*|#|--) .*\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/))).toEqual(
      [],
    );
  });

  test('skips and focuses no test', () => {
    const tests = readSources('test').filter(({ file }) => file.endsWith('.test.ts'));
    expect(tests.flatMap((source) => membersOf(source, /^(?:test|it|describe)\.(?:skip|only|todo|fails)\b/))).toEqual(
      [],
    );
  });
});

describe('the code', () => {
  test('has no any', () => {
    expect(sources.flatMap((source) => found(source, ({ type }) => type === 'TSAnyKeyword'))).toEqual([]);
  });

  test('has no enum, and a default export for a command alone', () => {
    expect(
      [...sources, ...readSources('test')].flatMap((source) =>
        found(source, ({ type }) => type === 'TSEnumDeclaration'),
      ),
    ).toEqual([]);
    const others = sources.filter(({ file }) => !file.startsWith('src/commands/'));
    expect(others.flatMap((source) => found(source, ({ type }) => type === 'ExportDefaultDeclaration'))).toEqual([]);
  });

  test('prints in the terminal room alone', () => {
    const silent = sources.filter(({ file }) => !/^src\/(cli|build)\//.test(file));
    expect(silent.flatMap((source) => membersOf(source, /^(?:console\.|process\.(?:stdout|stderr)\b)/))).toEqual([]);
  });

  test('of operations neither reads the process nor prompts', () => {
    const operations = sources.filter(({ file }) => file.startsWith('src/operations/'));
    expect(operations.flatMap((source) => membersOf(source, /^process\./))).toEqual([]);
  });

  test('of the pure rooms knows no clock, no chance and no environment', () => {
    const pure = sources.filter(({ file }) => /^src\/(model|kinds|checks|planning|rollout|cli\/views)\//.test(file));
    const impure = /^(?:process\.|Date\.now\b|Math\.random\b|performance\.)/;
    const isNow = (node: AstNode): boolean =>
      node.type === 'NewExpression' &&
      (node.callee as { name?: string }).name === 'Date' &&
      (node.arguments as unknown[]).length === 0;
    expect(pure.flatMap((source) => [...membersOf(source, impure), ...found(source, isNow)])).toEqual([]);
  });

  test('with a forbidden word is found', () => {
    const source = sourceFile('src/planning/x.ts', 'const a: any = 1;\nconsole.log(process.env.HOME);\n');
    expect(found(source, ({ type }) => type === 'TSAnyKeyword')).toEqual(['src/planning/x.ts:1: any']);
    expect(membersOf(source, /^(?:console|process)\./)).toEqual([
      'src/planning/x.ts:2: console.log',
      'src/planning/x.ts:2: process.env',
    ]);
  });
});

interface Text {
  readonly file: string;
  readonly text: string;
}

function textsOf(names: readonly string[]): Text[] {
  return names.map((file) => ({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}

function linesWith({ file, text }: Text, pattern: RegExp): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => (pattern.test(line) ? `${file}:${index + 1}: ${pattern.exec(line)?.[0]}` : []));
}

function found({ file, text, ast }: SourceFile, wanted: (node: AstNode) => boolean): string[] {
  return [...nodesOf(ast)]
    .filter(({ node }) => wanted(node))
    .map(({ node }) => `${file}:${lineAt(text, node.start)}: ${text.slice(node.start, node.end).split('\n')[0]}`);
}

/** Uses of a member such as `process.env`, as they are written. */
function membersOf(source: SourceFile, pattern: RegExp): string[] {
  return found(
    source,
    (node) => node.type === 'MemberExpression' && isWhole(source.text.slice(node.start, node.end), pattern),
  );
}

/** `process.env.HOME` holds `process.env`; only the shorter one is meant. */
function isWhole(text: string, pattern: RegExp): boolean {
  return pattern.test(text) && /^\w+\.\w+$/.test(text);
}
