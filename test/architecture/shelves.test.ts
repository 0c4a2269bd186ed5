import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../src/build/schemas.ts';
import { KINDS } from '../../src/kinds/index.ts';
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

describe('the shelf of kinds', () => {
  test('has a kind for every schema that describes one, under the same names', () => {
    const names = readSchemas().kinds.map(({ kind, slug }) => `${kind} ${slug}`);
    expect(KINDS.map(({ kind, slug }) => `${kind} ${slug}`).sort()).toEqual(names.sort());
  });

  test('lists every folder beside it, in alphabetical order', () => {
    expect(KINDS.map(({ slug }) => slug).sort()).toEqual(folders('src/kinds'));
    const names = KINDS.map(({ kind }) => kind.toLowerCase());
    expect(names).toEqual([...names].sort());
  });

  test('has a title in both languages for every kind', () => {
    const untitled = KINDS.filter(({ title }) => title['zh-CN'] === '' || !title.plural.endsWith('s'));
    expect(untitled.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('every other shelf', () => {
  test.each(['src/checks/rules', 'src/rollout/gates', 'src/cli/formats', 'src/platforms'])(
    '%s lists its entries',
    (shelf) => {
      const entries = entriesOf(shelf);
      const list = sources.find(({ file }) => file === `${shelf}/index.ts`)?.text ?? '';
      expect(entries.filter((entry) => !list.includes(`'./${entry}`))).toEqual([]);
    },
  );
});

describe('a kind is known by name in its folder alone', () => {
  test('no other code says the name of a kind', () => {
    const others = sources.filter(({ file }) => !/^src\/kinds\/|\/mapping\.ts$/.test(file));
    expect(others.flatMap(kindNames)).toEqual([]);
  });

  test.each([
    "if (resource.kind === 'Store') count();",
    "if (kind.slug === 'store') count();",
    "switch (slug) { case 'sop': count(); }",
    "if (address.startsWith('store/')) count();",
    'read(`region/$' + '{name}`);',
    "const KIND = 'task-template';",
  ])('%s is found', (text) => {
    expect(kindNames(sourceFile('src/planning/x.ts', text))).toHaveLength(1);
  });

  test.each(["tally(groups, 'region');", "const color = 'store';", "throw new UserError('policy/unknown');"])(
    '%s is not about a kind',
    (text) => {
      expect(kindNames(sourceFile('src/planning/x.ts', text))).toEqual([]);
    },
  );
});

function folders(folder: string): string[] {
  const entries = readdirSync(path.join(projectRoot, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Folders and files that stand on a shelf, but for its list and its interface. */
function entriesOf(shelf: string): string[] {
  const folder = path.join(projectRoot, shelf);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(
    (name) => !/^(index|rule|gate|format|platform)\.ts$/.test(name) && isUsed(path.join(folder, name)),
  );
}

/** An empty folder is none for git. */
function isUsed(entry: string): boolean {
  return entry.endsWith('.ts') || readdirSync(entry).length > 0;
}

/** Where a file says a kind by name, as `file:line name`. */
function kindNames({ file, text, ast }: SourceFile): string[] {
  return [...nodesOf(ast)].flatMap(({ node, parents }) => {
    const said = saidText(node);
    return said !== undefined && namesKind(said, parents, text) ? `${file}:${lineAt(text, node.start)} ${said}` : [];
  });
}

/** A string, or the beginning of a template. */
function saidText(node: AstNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const [first] = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return first?.value.cooked;
}

function namesKind(said: string, parents: readonly AstNode[], text: string): boolean {
  if (parents.some(({ type }) => type === 'ImportDeclaration')) return false;
  return KINDS.some(({ kind, slug }) => {
    if (said === kind || said === `${slug}/`) return true;
    if (said !== slug) return false;
    // `region` is a label and a word as well; with a hyphen, or compared with a kind, it can only be the kind.
    return slug.includes('-') || isCompared(parents, text);
  });
}

function isCompared(parents: readonly AstNode[], text: string): boolean {
  const around = parents.at(-1);
  if (around?.type === 'BinaryExpression') return /kind|slug/i.test(text.slice(around.start, around.end));
  const choice = parents.findLast(({ type }) => type === 'SwitchStatement')?.discriminant as AstNode | undefined;
  return (
    around?.type === 'SwitchCase' && choice !== undefined && /kind|slug/i.test(text.slice(choice.start, choice.end))
  );
}
