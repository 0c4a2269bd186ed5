import { type CompileScope, type Evaluate, pathText, truthOf } from './compile-scope.ts';
import type { BinaryNode, CelNode } from './node.ts';
import { arithmetic, isAmong, isEqual, order } from './operators.ts';
import type { Run } from './run.ts';
import { Undecided } from './undecided.ts';

/** Makes a function of an operator with two operands. */
export function compileBinary(node: BinaryNode, scope: CompileScope, at: (child: CelNode) => Evaluate): Evaluate {
  const { operator } = node;
  const [left, right] = [at(node.left), at(node.right)];
  if (operator === '&&' || operator === '||') return compileLogic(node, scope, [left, right]);
  const use = operationOf(node, scope);
  const isEquality = operator === '==' || operator === '!=';
  return (run) => {
    const a = left(run);
    if (a instanceof Undecided) return a;
    const b = right(run);
    if (b instanceof Undecided) return b;
    // Only equality has an answer for what is not there; `null in list` has one as well.
    if (!isEquality && b === null) return Undecided.missing(pathText(node.right, scope));
    if (!isEquality && operator !== 'in' && a === null) return Undecided.missing(pathText(node.left, scope));
    return use(a, b, run);
  };
}

function operationOf(
  { operator, left, right }: BinaryNode,
  { types }: CompileScope,
): (a: unknown, b: unknown, run: Run) => unknown {
  switch (operator) {
    case '==':
      return isEqual;
    case '!=':
      return (a, b, run) => {
        const equal = isEqual(a, b, run);
        return equal instanceof Undecided ? equal : !equal;
      };
    case 'in':
      return isAmong;
    case '<':
      return (a, b) => ordered(a, b, (sign) => sign < 0);
    case '<=':
      return (a, b) => ordered(a, b, (sign) => sign <= 0);
    case '>':
      return (a, b) => ordered(a, b, (sign) => sign > 0);
    case '>=':
      return (a, b) => ordered(a, b, (sign) => sign >= 0);
    default: {
      const whole = types.get(left)?.kind === 'int' && types.get(right)?.kind === 'int';
      return (a, b, run) => arithmetic(operator as '+', a, b, { whole, run });
    }
  }
}

function ordered(a: unknown, b: unknown, decide: (sign: number) => boolean): boolean | Undecided {
  const sign = order(a, b);
  return sign instanceof Undecided ? sign : decide(sign);
}

/** As in CEL: a side that decides outweighs one that cannot be decided, whichever stands first. */
function compileLogic(
  { operator, left, right }: BinaryNode,
  scope: CompileScope,
  [a, b]: readonly [Evaluate, Evaluate],
): Evaluate {
  const decides = operator === '||';
  return (run) => {
    const first = truthOf(a(run), left, scope);
    if (first === decides || run.isSpent) return first;
    const second = truthOf(b(run), right, scope);
    return second === decides || !(first instanceof Undecided) ? second : first;
  };
}
