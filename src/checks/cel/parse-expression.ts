import { type ASTNode, Environment, type ParseError } from '@marcbachmann/cel-js';
import { EXPRESSION_LIMITS } from './limits.ts';
import { type CelNode, sizeOf } from './node.ts';
import { nodeOf, UnsupportedNode } from './node-of-ast.ts';
import type { CelProblem } from './problem.ts';
import { syntaxProblem } from './syntax-problem.ts';

const parser = new Environment({
  limits: {
    maxAstNodes: EXPRESSION_LIMITS.nodes * 4,
    maxDepth: EXPRESSION_LIMITS.depth,
    maxListElements: EXPRESSION_LIMITS.elements,
    maxMapEntries: EXPRESSION_LIMITS.elements,
    maxCallArguments: EXPRESSION_LIMITS.arguments,
  },
});

export type ParsedExpression =
  | { readonly node: CelNode; readonly problem?: never }
  | { readonly node?: never; readonly problem: CelProblem };

/** Conditions like `task.template == 'promo-setup'` recur all over a chain; a few hundred different ones are kept. */
const parsed = new Map<string, ParsedExpression>();
const KEPT = 500;

/** Reads an expression's text. The grammar is the library's; what its nodes mean is decided here. */
export function parseExpression(text: string): ParsedExpression {
  let result = parsed.get(text);
  if (!result) {
    result = parse(text);
    if (parsed.size >= KEPT) parsed.clear();
    parsed.set(text, result);
  }
  return result;
}

function parse(text: string): ParsedExpression {
  if (text.length > EXPRESSION_LIMITS.characters) return tooLarge(text);
  let ast: ASTNode;
  try {
    ast = parser.parse(text).ast;
  } catch (error) {
    return { problem: syntaxProblem(text, error as ParseError) };
  }
  try {
    const node = nodeOf(ast, text);
    return sizeOf(node) > EXPRESSION_LIMITS.nodes ? tooLarge(text) : { node };
  } catch (error) {
    if (error instanceof UnsupportedNode) return { problem: error.problem };
    throw error;
  }
}

function tooLarge({ length }: string): ParsedExpression {
  return { problem: { code: 'cel/limit', args: { ...EXPRESSION_LIMITS }, start: 0, end: length } };
}
