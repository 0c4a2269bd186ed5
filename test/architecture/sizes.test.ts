import { describe, expect, test } from 'vitest';
import { type AstNode, isGenerated, lineAt, nodesOf, readSources, sourceFile } from '../helpers/source-files.ts';

const sources = readSources('src').filter(({ file }) => !isGenerated(file));
const everything = [...sources, ...readSources('test')];

describe('sizes', () => {
  test('no file has more than 300 lines', () => {
    expect(
      everything.filter(({ text }) => lines(text) > 300).map(({ file, text }) => `${file}: ${lines(text)}`),
    ).toEqual([]);
  });

  test('half of the files of src have at most 70 lines, and 95 of 100 at most 200', () => {
    const sizes = sources.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(200);
  });

  test('no function has more than 60 lines', () => {
    expect(everything.flatMap((source) => longFunctions(source, 60))).toEqual([]);
  });

  test("no command's run() has more than 15 lines", () => {
    expect(
      sources.filter(({ file }) => file.startsWith('src/commands/')).flatMap((source) => longRuns(source, 15)),
    ).toEqual([]);
  });

  test('a function and a run() over the budget are found', () => {
    const source = sourceFile('src/commands/x.ts', `class X {\n  run() {\n${'    call();\n'.repeat(16)}  }\n}\n`);
    expect(longRuns(source, 15)).toEqual(['src/commands/x.ts:2: 16 lines']);
    expect(longFunctions(source, 17)).toEqual(['src/commands/x.ts:2: 18 lines']);
  });
});

type Source = (typeof sources)[number];

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

function longFunctions(source: Source, limit: number): string[] {
  // A suite of tests is one call around many functions, each of which counts by itself.
  const isSuite = (parents: readonly AstNode[]): boolean =>
    source.file.endsWith('.test.ts') && /^describe\b/.test(source.text.slice(parents.at(-1)?.start));
  return [...nodesOf(source.ast)]
    .filter(
      ({ node, parents }) =>
        /^(Function(Declaration|Expression)|ArrowFunctionExpression)$/.test(node.type) && !isSuite(parents),
    )
    .flatMap(({ node }) => tooLong(source, node, linesOf(source, node), limit));
}

/** Lines between the braces. */
function longRuns(source: Source, limit: number): string[] {
  return [...nodesOf(source.ast)]
    .filter(({ node }) => node.type === 'MethodDefinition' && (node.key as { name?: string }).name === 'run')
    .flatMap(({ node }) => tooLong(source, node, linesOf(source, node) - 2, limit));
}

function linesOf({ text }: Source, { start, end }: AstNode): number {
  return lineAt(text, end) - lineAt(text, start) + 1;
}

function tooLong({ file, text }: Source, node: AstNode, size: number, limit: number): string[] {
  return size > limit ? [`${file}:${lineAt(text, node.start)}: ${size} lines`] : [];
}
