import type { CelType } from '../../model/cel-type.ts';

/** Offsets in the expression's text; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type Quantifier = 'all' | 'exists' | 'exists_one';

/** One part of a parsed expression. */
export type CelNode = Span &
  (
    | { readonly op: 'literal'; readonly value: string | number | boolean | null; readonly type: CelType }
    | { readonly op: 'name'; readonly name: string }
    | FieldNode
    | { readonly op: 'index'; readonly of: CelNode; readonly index: CelNode }
    | { readonly op: 'not' | 'negate'; readonly of: CelNode }
    | BinaryNode
    | { readonly op: 'choice'; readonly condition: CelNode; readonly chosen: CelNode; readonly otherwise: CelNode }
    | { readonly op: 'list'; readonly items: readonly CelNode[] }
    | { readonly op: 'map'; readonly entries: readonly (readonly [key: CelNode, value: CelNode])[] }
    | { readonly op: 'has'; readonly of: CelNode }
    | CallNode
    | LoopNode
  );

export interface FieldNode extends Span {
  readonly op: 'field';
  readonly of: CelNode;
  readonly field: string;
  /** Where the field's name stands. */
  readonly at: Span;
}

export interface BinaryNode extends Span {
  readonly op: 'binary';
  readonly operator: Comparison | Arithmetic | '&&' | '||' | 'in';
  readonly left: CelNode;
  readonly right: CelNode;
}

export interface CallNode extends Span {
  readonly op: 'call';
  readonly name: string;
  readonly at: Span;
  /** What stands before the dot, first; then the arguments. */
  readonly args: readonly CelNode[];
  readonly isMethod: boolean;
}

/** `range.all(variable, body)` and its like; `map` and `filter` make a list. */
export interface LoopNode extends Span {
  readonly op: 'loop';
  readonly macro: Quantifier | 'map' | 'filter';
  readonly range: CelNode;
  readonly variable: string;
  /** Which items count; absent in a plain `map`. */
  readonly condition?: CelNode;
  /** What `map` makes of an item. */
  readonly transform?: CelNode;
}

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: CelNode): readonly CelNode[] {
  switch (node.op) {
    case 'literal':
    case 'name':
      return [];
    case 'index':
      return [node.of, node.index];
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.condition, node.chosen, node.otherwise];
    case 'list':
      return node.items;
    case 'map':
      return node.entries.flat();
    case 'call':
      return node.args;
    case 'loop':
      return [node.range, ...(node.condition ? [node.condition] : []), ...(node.transform ? [node.transform] : [])];
    default:
      return [node.of];
  }
}

/** How many nodes an expression has: what one evaluation costs without its loops. */
export function sizeOf(node: CelNode): number {
  return childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
}
