import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../src/cli/messages/index.ts';
import {
  type AstNode,
  isNode,
  lineAt,
  nodesOf,
  readSources,
  type SourceFile,
  sourceFile,
} from '../helpers/source-files.ts';

describe('what a message names', () => {
  test('it is given wherever its code is thrown or reported', () => {
    expect(readSources('src').flatMap(ungiven)).toEqual([]);
  });

  test.each([
    ["throw new UserError('usage/name', { text });", ['{name}']],
    ["throw new UserError('usage/name');", ['{name}']],
    ["const finding = { code: 'reference/unknown', args: { kind, name: 'x' } };", []],
    ["const finding = { code: 'reference/unknown', args: { kind } };", ['{name}']],
    ["throw new Problem('platform/token-unknown');", []],
    ["throw new UserError('usage/name', { ...place });", []],
    ["export const rule = { code: 'policy/duplicate-code', *check() { yield { path, args: { code, first } } } };", []],
    [
      "export const rule = { code: 'policy/duplicate-code', *check() { yield { path, args: { code, first } }; yield { path, args: { code } } } };",
      ['{first}'],
    ],
  ])('%s', (text, missing) => {
    expect(ungiven(sourceFile('src/x.ts', text)).map((line) => line.split(' ').at(-1))).toEqual(missing);
  });
});

/** Places that leave a placeholder of their message open, as `file:line code {name}`. */
function ungiven({ file, text, ast }: SourceFile): string[] {
  return [...nodesOf(ast)].flatMap(({ node }) => {
    const { code, names } = givenBy(node, ast) ?? {};
    if (code === undefined || names === undefined) return [];
    const summary = messagesIn('en').template(code)?.summary ?? '';
    const missing = [...summary.matchAll(/\{(\w+)[|}]/g)].filter(([, name]) => !names.includes(name ?? ''));
    return missing.map(([placeholder]) => `${file}:${lineAt(text, node.start)} ${code} ${placeholder}`);
  });
}

interface Given {
  readonly code: string;
  /** Undefined when only running the code would tell. */
  readonly names: readonly string[] | undefined;
}

function givenBy(node: AstNode, file: AstNode): Given | undefined {
  if (node.type === 'NewExpression') return thrown(node);
  if (node.type !== 'ObjectExpression') return undefined;
  const [code, args] = [literal(member(node, 'code')), member(node, 'args')];
  if (code !== undefined && member(node, 'check')) return { code, names: givenByFindings(file) };
  const isDiagnostic = args !== undefined || member(node, 'severity') !== undefined;
  return code !== undefined && isDiagnostic ? { code, names: namesOf(args) } : undefined;
}

/** Has an object a path, and no part that findings of rules do not have? */
function isFinding(node: AstNode): boolean {
  if (node.type !== 'ObjectExpression') return false;
  const keys = (node.properties as readonly AstNode[]).map(({ key }) => (isNode(key) ? String(key.name) : ''));
  return keys.includes('path') && keys.every((key) => /^(?:address|path|args|severity|from)?$/.test(key));
}

/** What every finding of a built-in rule, which is alone in its file, has in common. */
function givenByFindings(file: AstNode): readonly string[] | undefined {
  const findings = [...nodesOf(file)].filter(
    ({ node, parents }) => isFinding(node) && parents.some(({ type }) => type === 'YieldExpression'),
  );
  const names = findings.flatMap(({ node }) => {
    const given = namesOf(member(node, 'args'));
    return given ? [given] : [];
  });
  return names[0]?.filter((name) => names.every((others) => others.includes(name)));
}

function thrown(node: AstNode): Given | undefined {
  const name = (node.callee as { name?: string }).name;
  if (name !== 'UserError' && name !== 'Problem') return undefined;
  const [first, args] = node.arguments as readonly AstNode[];
  const code = literal(first);
  const names = namesOf(args);
  // Clients add where the platform is.
  return code === undefined ? undefined : { code, names: name === 'Problem' ? names?.concat('url') : names };
}

function namesOf(args: AstNode | undefined): string[] | undefined {
  if (args === undefined) return [];
  if (args.type !== 'ObjectExpression') return undefined;
  const properties = args.properties as readonly AstNode[];
  // What is only sometimes there is for hints; what is spread in from elsewhere may be anything.
  const spread = properties.filter(({ type }) => type === 'SpreadElement').map(({ argument }) => argument as AstNode);
  if (spread.some(({ type }) => type !== 'ConditionalExpression')) return undefined;
  return properties.flatMap(({ key }) => (isNode(key) ? String(key.name ?? key.value) : []));
}

function member(node: AstNode, name: string): AstNode | undefined {
  const found = (node.properties as readonly AstNode[]).find(
    ({ key }) => isNode(key) && (key.name ?? key.value) === name,
  );
  return found?.value as AstNode | undefined;
}

function literal(node: AstNode | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
