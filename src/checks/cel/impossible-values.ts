import { type CelType, isNumber } from '../../model/cel-type.ts';
import { suggest } from '../suggest.ts';
import type { BinaryNode, CelNode, Span } from './node.ts';

/** A constant that the other side of a comparison can never be. */
export interface ImpossibleValue {
  readonly args: Readonly<Record<string, string>>;
  readonly at: Span;
}

/** Constants that can never be met: text that is none of the possible values, a percentage where a ratio is meant. */
export function impossibleValues(node: BinaryNode, left: CelType, right: CelType): ImpossibleValue[] {
  if (node.operator === 'in') {
    const candidates = node.right.op === 'list' ? node.right.items : [];
    const within = right.kind === 'list' ? impossible(node.left, right.of) : [];
    return [...candidates.flatMap((item) => impossible(item, left)), ...within];
  }
  return [...impossible(node.left, right), ...impossible(node.right, left)];
}

function impossible(node: CelNode, type: CelType): ImpossibleValue[] {
  const value = constantOf(node);
  if (type.kind === 'string' && type.values && typeof value === 'string' && !type.values.includes(value)) {
    const suggestion = suggest(value, type.values);
    const args = { value, allowed: type.values.join(', '), ...(suggestion ? { suggestion } : {}) };
    return [{ args, at: node }];
  }
  if (type.kind !== 'double' || !type.ratio || typeof value !== 'number' || (value >= 0 && value <= 1)) return [];
  const suggestion = value > 1 && value <= 100 ? { suggestion: String(value / 100) } : {};
  return [{ args: { value: String(value), allowed: '0.0 … 1.0', ...suggestion }, at: node }];
}

function constantOf(node: CelNode): string | number | boolean | null | undefined {
  if (node.op === 'literal') return node.value;
  const negated =
    node.op === 'negate' && node.of.op === 'literal' && isNumber(node.of.type) ? node.of.value : undefined;
  return typeof negated === 'number' ? -negated : undefined;
}
