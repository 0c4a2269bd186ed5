import { type ASTNode, Environment, type ParseError } from '@marcbachmann/cel-js';
import { type CelNode, sizeOf } from './node.ts';
import { nodeOf, UnsupportedNode } from './node-of-ast.ts';
import type { CelProblem } from './problem.ts';
import { syntaxProblem } from './syntax-problem.ts';

/** No expression that a person writes comes near these; a longer text is not parsed at all. */
export const EXPRESSION_LIMITS = { characters: 2000, nodes: 600, depth: 32, elements: 200, arguments: 8 } as const;

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

/** Reads an expression's text. The grammar is the library's; what its nodes mean is decided here. */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > EXPRESSION_LIMITS.characters) return tooLarge(text, 'characters');
  let ast: ASTNode;
  try {
    ast = parser.parse(text).ast;
  } catch (error) {
    return { problem: syntaxProblem(text, error as ParseError) };
  }
  try {
    const node = nodeOf(ast, text);
    return sizeOf(node) > EXPRESSION_LIMITS.nodes ? tooLarge(text, 'nodes') : { node };
  } catch (error) {
    if (error instanceof UnsupportedNode) return { problem: error.problem };
    throw error;
  }
}

function tooLarge(text: string, limit: 'characters' | 'nodes'): ParsedExpression {
  return {
    problem: { code: 'cel/limit', args: { limit: EXPRESSION_LIMITS[limit], unit: limit }, start: 0, end: text.length },
  };
}
