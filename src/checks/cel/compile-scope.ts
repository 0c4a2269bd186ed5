import type { CelType } from '../../model/cel-type.ts';
import type { CelNode } from './node.ts';
import type { Run } from './run.ts';
import { Undecided } from './undecided.ts';

/** Computes one part of an expression: a value, or why there is none. */
export type Evaluate = (run: Run) => unknown;

/** What compilation knows around a node. */
export interface CompileScope {
  readonly text: string;
  readonly types: ReadonlyMap<CelNode, CelType>;
  /** Variables of the loops around, outermost first. */
  readonly locals: readonly string[];
}

/** A value that is neither null nor undecided goes on to `use`; null says that there is no value, like a missing key. */
export function present(value: unknown, node: CelNode, scope: CompileScope, use: (value: unknown) => unknown): unknown {
  if (value instanceof Undecided) return value;
  return value === null ? Undecided.missing(pathText(node, scope)) : use(value);
}

/** True, false, or why neither. */
export function truthOf(value: unknown, node: CelNode, scope: CompileScope): boolean | Undecided {
  if (typeof value === 'boolean') return value;
  return present(value, node, scope, (other) => mismatch('bool', other)) as Undecided;
}

/** An operand of a kind that the check did not foresee, because it stood behind data of any type. */
export function mismatch(operation: string, ...values: readonly unknown[]): Undecided {
  return Undecided.error(`${operation}: ${values.map(kindName).join(', ')}`);
}

/** A part of the expression on one line, as in `form.period.start`. */
export function pathText({ start, end }: CelNode, { text }: CompileScope): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** What kind of value this is; a whole number counts as int. */
export function kindName(value: unknown): CelType['kind'] {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Date) return 'timestamp';
  if (Array.isArray(value)) return 'list';
  return value.constructor === Object || Object.getPrototypeOf(value) === null ? 'map' : 'duration';
}
