/** Picks stores by labels; all conditions must hold, an empty selector picks every store. */
export interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly SelectorExpression[];
}

export interface SelectorExpression {
  readonly key: string;
  readonly op: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}

/** Does a selector pick what carries these labels? As in Kubernetes, NotIn holds for a missing label. */
export function matches(
  { matchLabels, matchExpressions }: Selector,
  labels: Readonly<Record<string, string>>,
): boolean {
  // It is asked of twenty thousand stores, so nothing is made on the way.
  for (const key in matchLabels) if (labels[key] !== matchLabels[key]) return false;
  return matchExpressions?.every((expression) => holds(expression, labels[expression.key])) ?? true;
}

function holds({ op, values = [] }: SelectorExpression, label: string | undefined): boolean {
  switch (op) {
    case 'In':
      return label !== undefined && values.includes(label);
    case 'NotIn':
      return label === undefined || !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return op satisfies never;
  }
}
