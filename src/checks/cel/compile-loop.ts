import { type CompileScope, type Evaluate, mismatch, present, truthOf } from './compile-scope.ts';
import { type CelNode, type LoopNode, sizeOf } from './node.ts';
import type { Run } from './run.ts';
import { asTyped } from './typed-value.ts';
import { Undecided } from './undecided.ts';

/** Makes a function of `all`, `exists`, `exists_one`, `map` and `filter`; every round books the work of its body. */
export function compileLoop(
  node: LoopNode,
  scope: CompileScope,
  compileNode: (node: CelNode, scope: CompileScope) => Evaluate,
): Evaluate {
  const slot = scope.locals.length;
  const inside: CompileScope = { ...scope, locals: [...scope.locals, node.variable] };
  const { condition, transform } = node;
  const range = compileNode(node.range, scope);
  const test = condition && compileNode(condition, inside);
  const make = transform && compileNode(transform, inside);
  const cost = (condition ? sizeOf(condition) : 0) + (transform ? sizeOf(transform) : 0);
  const loop: Loop = {
    slot,
    cost,
    holds: (run) => (test && condition ? truthOf(test(run), condition, inside) : true),
    make: make ?? ((run) => run.locals[slot]),
  };
  const finish = FINISHES[node.macro];
  return (run) =>
    present(range(run), node.range, scope, (value) => {
      if (typeof value !== 'object' || value instanceof Date) return mismatch(`${node.macro}()`, value);
      return finish(Array.isArray(value) ? value : Object.keys(value as object), loop, run);
    });
}

interface Loop {
  readonly slot: number;
  readonly cost: number;
  /** Whether the current item counts. */
  readonly holds: (run: Run) => boolean | Undecided;
  /** What the current item becomes. */
  readonly make: Evaluate;
}

type Finish = (items: readonly unknown[], loop: Loop, run: Run) => unknown;

const FINISHES: Readonly<Record<LoopNode['macro'], Finish>> = {
  all: (items, loop, run) => quantify(items, { loop, run, decides: false }),
  exists: (items, loop, run) => quantify(items, { loop, run, decides: true }),
  exists_one: (items, loop, run) => {
    const chosen = collect(items, loop, run);
    return chosen instanceof Undecided ? chosen : chosen.length === 1;
  },
  map: collect,
  filter: collect,
};

/** As in CEL: one item that decides outweighs all that cannot be decided. */
function quantify(
  items: readonly unknown[],
  { loop, run, decides }: { readonly loop: Loop; readonly run: Run; readonly decides: boolean },
): boolean | Undecided {
  let undecided: Undecided | undefined;
  for (const item of items) {
    const spent = run.spend(loop.cost);
    if (spent) return spent;
    run.locals[loop.slot] = asTyped(item, undefined, '');
    const holds = loop.holds(run);
    if (holds === decides) return decides;
    if (holds instanceof Undecided) undecided ??= holds;
  }
  return undecided ?? !decides;
}

function collect(items: readonly unknown[], loop: Loop, run: Run): unknown[] | Undecided {
  const made: unknown[] = [];
  for (const item of items) {
    const spent = run.spend(loop.cost);
    if (spent) return spent;
    run.locals[loop.slot] = asTyped(item, undefined, '');
    const holds = loop.holds(run);
    if (holds instanceof Undecided) return holds;
    if (!holds) continue;
    const value = loop.make(run);
    if (value instanceof Undecided) return value;
    made.push(value);
  }
  return made;
}
