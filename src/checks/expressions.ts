import { expressionsOf } from '../kinds/expressions.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import { checkExpression } from './cel/expression.ts';
import { resourceType } from './cel/resource-type.ts';

/** Everything that is wrong with the CEL expressions of a resource, each at its place inside the expression. */
export function checkExpressions(kind: Kind, resource: Resource): Diagnostic[] {
  const expressions = kind.celFields ? expressionsOf(kind, resource) : [];
  if (expressions.length === 0) return [];
  const environments = kind.environments?.(resource, resourceType) ?? {};
  return expressions.flatMap(({ text, path, environment }) => {
    const at = environments[environment];
    if (!at) throw new Error(`${kind.kind} has no environment ${environment}`);
    return checkExpression(text, at(path)).map(
      ({ code, args, start, end }): Diagnostic => ({ code, severity: 'error', path, args, span: { start, end } }),
    );
  });
}
