import type { Selector, SelectorExpression } from '../../model/selector.ts';
import type { TaskTemplateTarget } from './spec.ts';

/**
 * A template's stores as one selector. An `exclude` with several conditions has no such form and is passed over here,
 * so the answer may name a store too many, never one too few.
 */
export function targetSelector({ stores = {}, exclude, formats }: TaskTemplateTarget): Selector {
  const excluded = exclude ? conditionsOf(exclude) : [];
  const matchExpressions: SelectorExpression[] = [
    ...conditionsOf(stores),
    ...(formats ? [{ key: 'format', op: 'In', values: formats } as const] : []),
    ...(excluded.length === 1 ? excluded.map(negated) : []),
  ];
  return matchExpressions.length > 0 ? { matchExpressions } : {};
}

function conditionsOf({ matchLabels = {}, matchExpressions = [] }: Selector): readonly SelectorExpression[] {
  const labels = Object.entries(matchLabels).map(([key, value]) => ({ key, op: 'In', values: [value] }) as const);
  return [...labels, ...matchExpressions];
}

const NEGATIONS = { In: 'NotIn', NotIn: 'In', Exists: 'DoesNotExist', DoesNotExist: 'Exists' } as const;

function negated(expression: SelectorExpression): SelectorExpression {
  return { ...expression, op: NEGATIONS[expression.op] };
}
