import type { CelType } from '../../model/cel-type.ts';
import { formFor } from './call-type.ts';
import { compileBinary } from './compile-binary.ts';
import { compileLoop } from './compile-loop.ts';
import { type CompileScope, type Evaluate, kindName, mismatch, pathText, present, truthOf } from './compile-scope.ts';
import type { CallNode, CelNode } from './node.ts';
import type { Run } from './run.ts';
import { asTyped } from './typed-value.ts';
import { Undecided } from './undecided.ts';

/** Makes a function of a checked expression. */
export function compileNode(node: CelNode, scope: CompileScope): Evaluate {
  const at = (child: CelNode): Evaluate => compileNode(child, scope);
  switch (node.op) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'name':
      return compileName(node.name, node, scope);
    case 'field':
      return compileMember(at(node.of), () => node.field, node, scope);
    case 'index':
      return compileMember(at(node.of), at(node.index), node, scope);
    case 'not':
      return compileNot(at(node.of), node.of, scope);
    case 'negate': {
      const operand = at(node.of);
      return (run) =>
        present(operand(run), node.of, scope, (value) => (typeof value === 'number' ? -value : mismatch('-', value)));
    }
    case 'binary':
      return compileBinary(node, scope, at);
    case 'choice': {
      const [condition, chosen, otherwise] = [at(node.condition), at(node.chosen), at(node.otherwise)];
      return (run) => {
        const truth = truthOf(condition(run), node.condition, scope);
        return truth instanceof Undecided ? truth : truth ? chosen(run) : otherwise(run);
      };
    }
    case 'list':
      return compileAll(node.items.map(at), (values) => [...values]);
    case 'map':
      return compileAll(node.entries.flat().map(at), mapOfPairs);
    case 'has':
      return compileHas(at(node.of));
    case 'call':
      return compileCall(node, node.args.map(at), scope);
    case 'loop':
      return compileLoop(node, scope, compileNode);
    default:
      return node satisfies never;
  }
}

function compileName(name: string, node: CelNode, scope: CompileScope): Evaluate {
  const slot = scope.locals.lastIndexOf(name);
  if (slot >= 0) return (run) => run.locals[slot];
  const type = scope.types.get(node);
  return ({ values }) => (Object.hasOwn(values, name) ? asTyped(values[name], type, name) : Undecided.missing(name));
}

function compileMember(
  of: Evaluate,
  key: Evaluate,
  node: CelNode & { readonly of: CelNode },
  scope: CompileScope,
): Evaluate {
  const type = scope.types.get(node);
  const path = pathText(node, scope);
  return (run) => {
    const holder = of(run);
    if (holder instanceof Undecided) return holder;
    const member = key(run);
    if (member instanceof Undecided) return member;
    if (holder === null) return Undecided.missing(pathText(node.of, scope));
    if (typeof holder !== 'object' || holder instanceof Date || isWrongKey(holder, member))
      return mismatch(path, holder);
    if (!Object.hasOwn(holder, member as string)) return Undecided.missing(path);
    return asTyped((holder as Record<string, unknown>)[member as string], type, path);
  };
}

/** A list's `length` is no item of it. */
function isWrongKey(holder: object, key: unknown): boolean {
  return Array.isArray(holder) ? typeof key !== 'number' : typeof key !== 'string';
}

function compileNot(operand: Evaluate, node: CelNode, scope: CompileScope): Evaluate {
  return (run) => {
    const truth = truthOf(operand(run), node, scope);
    return truth instanceof Undecided ? truth : !truth;
  };
}

/** Null says that there is no value, like a missing key; what is missing on the way to the field makes it missing too. */
function compileHas(field: Evaluate): Evaluate {
  return (run) => {
    const value = field(run);
    if (value instanceof Undecided) return value.reason === 'error' ? value : false;
    return value !== null;
  };
}

function compileAll(parts: readonly Evaluate[], make: (values: readonly unknown[], run: Run) => unknown): Evaluate {
  return (run) => {
    const values: unknown[] = [];
    for (const part of parts) {
      const value = part(run);
      if (value instanceof Undecided) return value;
      values.push(value);
    }
    return make(values, run);
  };
}

function mapOfPairs(values: readonly unknown[]): unknown {
  const map = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < values.length; index += 2) map[String(values[index])] = values[index + 1];
  return map;
}

function compileCall(node: CallNode, args: readonly Evaluate[], scope: CompileScope): Evaluate {
  return compileAll(args, (values, run) => {
    const missing = values.indexOf(null);
    if (missing >= 0) return Undecided.missing(pathText(node.args[missing] ?? node, scope));
    // The kinds of the values decide, because the check may have known no more than "any".
    const form = formFor(
      node.name,
      values.map((value) => ({ kind: kindName(value) }) as CelType),
      node.isMethod,
    );
    return form ? form.apply(values, run) : mismatch(`${node.name}()`, ...values);
  });
}
