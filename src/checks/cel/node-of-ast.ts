import type { ASTNode } from '@marcbachmann/cel-js';
import { type CelType, DOUBLE, INT, TEXT } from '../../model/cel-type.ts';
import type { CelNode, LoopNode, Span } from './node.ts';
import type { CelProblem } from './problem.ts';

/** Thrown for what the library's grammar knows and expressions of this tool do not offer, such as bytes. */
export class UnsupportedNode extends Error {
  readonly problem: CelProblem;

  constructor(problem: CelProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const BINARY = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&&', '||', 'in']);
const LOOPS: ReadonlySet<string> = new Set([
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
] satisfies LoopNode['macro'][]);

/** Makes this tool's nodes of the library's, macros recognized. */
export function nodeOf(ast: ASTNode, text: string): CelNode {
  const span: Span = { start: ast.start, end: ast.end };
  const at = (child: ASTNode): CelNode => nodeOf(child, text);
  switch (ast.op) {
    case 'value':
      return { ...span, op: 'literal', ...literalOf(ast.args, span, text) };
    case 'id':
      return { ...span, op: 'name', name: ast.args };
    case '.':
      return { ...span, op: 'field', of: at(ast.args[0]), field: ast.args[1], at: { start: ast.pos, end: ast.end } };
    case '[]':
      return { ...span, op: 'index', of: at(ast.args[0]), index: at(ast.args[1]) };
    case '!_':
      return { ...span, op: 'not', of: at(ast.args) };
    case '-_':
      return { ...span, op: 'negate', of: at(ast.args) };
    case '?:':
      return { ...span, op: 'choice', condition: at(ast.args[0]), chosen: at(ast.args[1]), otherwise: at(ast.args[2]) };
    case 'list':
      return { ...span, op: 'list', items: ast.args.map(at) };
    case 'map':
      return { ...span, op: 'map', entries: ast.args.map(([key, value]) => [at(key), at(value)] as const) };
    case 'call':
      return callOf(ast.args[0], ast.args[1].map(at), span);
    case 'rcall':
      return methodOf(ast.args[0], at(ast.args[1]), ast.args[2].map(at), { span, text });
    default:
      if (!BINARY.has(ast.op)) throw new UnsupportedNode(unsupported(span, text));
      return {
        ...span,
        op: 'binary',
        operator: ast.op as '==',
        left: at(ast.args[0] as ASTNode),
        right: at(ast.args[1] as ASTNode),
      };
  }
}

function literalOf(
  value: unknown,
  span: Span,
  text: string,
): { value: string | number | boolean | null; type: CelType } {
  switch (typeof value) {
    case 'bigint':
      if (Number.isSafeInteger(Number(value))) return { value: Number(value), type: INT };
      throw new UnsupportedNode({
        code: 'cel/value',
        args: { value: String(value), allowed: '-(2^53 - 1) … 2^53 - 1' },
        ...span,
      });
    case 'number':
      return { value, type: DOUBLE };
    case 'string':
      return { value, type: TEXT };
    case 'boolean':
      return { value, type: { kind: 'bool' } };
    default:
      if (value === null) return { value, type: { kind: 'null' } };
      throw new UnsupportedNode(unsupported(span, text));
  }
}

function callOf(name: string, args: readonly CelNode[], span: Span): CelNode {
  const [first] = args;
  if (name === 'has' && first && args.length === 1) return { ...span, op: 'has', of: first };
  return { ...span, op: 'call', name, at: { start: span.start, end: span.start + name.length }, args, isMethod: false };
}

function methodOf(
  name: string,
  receiver: CelNode,
  args: readonly CelNode[],
  { span, text }: { readonly span: Span; readonly text: string },
): CelNode {
  const start = receiver.end + (/^[\s)]*\.\s*/.exec(text.slice(receiver.end))?.[0].length ?? 0);
  const at = { start, end: start + name.length };
  const [variable, first, second] = args;
  if (LOOPS.has(name) && variable && first && args.length <= (name === 'map' ? 3 : 2)) {
    if (variable.op !== 'name') throw new UnsupportedNode(unsupported(variable, text));
    const macro = name as LoopNode['macro'];
    const loop = { ...span, op: 'loop' as const, macro, range: receiver, variable: variable.name };
    if (macro !== 'map') return { ...loop, condition: first };
    return second ? { ...loop, condition: first, transform: second } : { ...loop, transform: first };
  }
  return { ...span, op: 'call', name, at, args: [receiver, ...args], isMethod: true };
}

function unsupported({ start, end }: Span, text: string): CelProblem {
  return { code: 'cel/syntax', args: { found: text.slice(start, end) }, start, end };
}
