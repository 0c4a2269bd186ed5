import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** A node of the syntax tree (ESTree with TypeScript), as loosely typed as looking for patterns needs. */
export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** One import, re-export or `import()`, of a value or of types alone. */
export interface Import {
  /** As written: `../model/plan.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** Gone at run time. */
  readonly typesOnly: boolean;
}

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly ast: AstNode;
}

/** Written by `npm run generate`, or declarations beside such a file. */
export function isGenerated(file: string): boolean {
  return /^src\/kinds\/[^/]+\/spec\.ts$|^src\/checks\/generated\//.test(file);
}

/** The TypeScript files below one of the project's folders, sorted. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .sort()
    .map((file) => sourceFile(file, readFileSync(path.join(projectRoot, file), 'utf8')));
}

export function sourceFile(file: string, text: string): SourceFile {
  return { file, text, ast: parseAst(text, { lang: 'ts', sourceType: 'module' }) as unknown as AstNode };
}

/** Every node of a tree with the nodes around it, outermost first. */
export function* nodesOf(
  node: AstNode,
  parents: readonly AstNode[] = [],
): Generator<{ readonly node: AstNode; readonly parents: readonly AstNode[] }> {
  yield { node, parents };
  const around = [...parents, node];
  for (const member of Object.values(node))
    for (const child of Array.isArray(member) ? member : [member]) if (isNode(child)) yield* nodesOf(child, around);
}

export function isNode(value: unknown): value is AstNode {
  return value !== null && typeof value === 'object' && typeof (value as { type?: unknown }).type === 'string';
}

/** What a file imports, in order. */
export function importsOf({ ast }: SourceFile): Import[] {
  return [...nodesOf(ast)].flatMap(({ node }) => importOf(node) ?? []);
}

function importOf(node: AstNode): Import | undefined {
  const specifier = (node.source as { value?: unknown } | null | undefined)?.value;
  if (typeof specifier !== 'string') return undefined;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier, typesOnly: isTypesOnly(node) };
    case 'ImportExpression':
      return { specifier, typesOnly: false };
    case 'TSImportType':
      return { specifier, typesOnly: true };
    default:
      return undefined;
  }
}

function isTypesOnly(node: AstNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as readonly AstNode[];
  return (
    specifiers.length > 0 && specifiers.every(({ importKind, exportKind }) => (importKind ?? exportKind) === 'type')
  );
}

/** The project's file behind a relative specifier; undefined for packages and Node's own modules. */
export function importedFile(from: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : undefined;
}

/** On which line, counted from 1, an offset stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
