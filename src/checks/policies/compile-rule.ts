import type { PolicyRule } from '../../kinds/policy-rule.ts';
import { BOOL, mergeTypes } from '../../model/cel-type.ts';
import type { ValuePath } from '../../model/diagnostic.ts';
import { compileExpression, type Expression } from '../cel/expression.ts';
import { type CelNode, childrenOf } from '../cel/node.ts';
import { resourceType } from '../cel/resource-type.ts';

/** A policy that can judge. */
export interface CompiledRule {
  readonly rule: PolicyRule;
  readonly expression: Expression;
  /** The innermost place in a resource that holds all that the rule reads; there its findings point. */
  readonly focus: ValuePath;
  /** The keys of `spec` that the rule reads; absent when it may read all of them. */
  readonly keys?: readonly string[];
}

/** Undefined for a rule whose expression has problems: they are findings of the policy itself. */
export function compileRule(rule: PolicyRule): CompiledRule | undefined {
  const resource = rule.kinds.map(resourceType).reduce(mergeTypes);
  const { expression } = compileExpression(rule.expression, { variables: { resource }, result: BOOL });
  if (!expression) return undefined;
  const paths = pathsIn(expression.node);
  // Names and labels say which resource it is about; what to change stands in its spec.
  const inSpec = paths.filter(([first]) => first === 'spec');
  const focus = commonPath(inSpec.length > 0 ? inSpec : paths);
  const keys = paths.some((path) => path.length === 0 || (path.length === 1 && path[0] === 'spec'))
    ? {}
    : { keys: inSpec.flatMap(([, key]) => key ?? []) };
  return { rule, expression, focus, ...keys };
}

/** What an expression reads of `resource`, as paths in its document. */
function pathsIn(node: CelNode): string[][] {
  const path = pathOf(node);
  return path ? [path] : childrenOf(node).flatMap(pathsIn);
}

function pathOf(node: CelNode): string[] | undefined {
  if (node.op === 'name') return node.name === 'resource' ? [] : undefined;
  const field = node.op === 'field' ? node.field : undefined;
  const above = field !== undefined && node.op === 'field' ? pathOf(node.of) : undefined;
  return above && field !== undefined ? [...above, field] : undefined;
}

function commonPath([first = [], ...others]: readonly string[][]): string[] {
  const different = first.findIndex((step, index) => others.some((path) => path[index] !== step));
  return different < 0 ? first : first.slice(0, different);
}
