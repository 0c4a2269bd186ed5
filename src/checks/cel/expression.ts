import type { CelEnvironment } from '../../model/cel-environment.ts';
import { checkTypes } from './check-types.ts';
import { compileNode } from './compile-node.ts';
import type { CelNode } from './node.ts';
import { parseExpression } from './parse-expression.ts';
import type { CelProblem } from './problem.ts';
import { Run } from './run.ts';
import { Undecided } from './undecided.ts';

/** An expression without problems. */
export interface Expression {
  readonly node: CelNode;
  readonly compute: (run: Run) => unknown;
}

/** What an expression comes to. A key that is not there is no error: whoever asks decides what missing data means. */
export type Evaluation =
  | { readonly value: unknown; readonly missing?: never; readonly error?: never }
  | { readonly missing: string; readonly value?: never; readonly error?: never }
  | { readonly error: string; readonly value?: never; readonly missing?: never };

export type CompiledExpression =
  | { readonly expression: Expression; readonly problems?: never }
  | { readonly expression?: never; readonly problems: readonly CelProblem[] };

/** Everything that is wrong with an expression where it stands. */
export function checkExpression(text: string, environment: CelEnvironment): readonly CelProblem[] {
  const { node, problem } = parseExpression(text);
  return problem ? [problem] : checkTypes(node, environment).problems;
}

/** Reads and checks an expression once, to be evaluated many times. */
export function compileExpression(text: string, environment: CelEnvironment): CompiledExpression {
  const { node, problem } = parseExpression(text);
  if (problem) return { problems: [problem] };
  const { problems, types } = checkTypes(node, environment);
  if (problems.length > 0) return { problems };
  return { expression: { node, compute: compileNode(node, { text, types, locals: [] }) } };
}

/** Evaluates an expression over the values of its variables. Never throws, and ends after a bounded number of steps. */
export function evaluate({ compute }: Expression, values: Readonly<Record<string, unknown>>): Evaluation {
  let result: unknown;
  try {
    result = compute(new Run(values));
  } catch (error) {
    // Data nested ten thousand levels deep exhausts the call stack before the steps run out.
    if (error instanceof RangeError) return { error: error.message };
    throw error;
  }
  if (!(result instanceof Undecided)) return { value: result };
  return result.reason === 'missing' ? { missing: result.subject } : { error: result.subject };
}
