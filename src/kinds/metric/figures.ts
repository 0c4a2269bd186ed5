import type { Figure, MetricFormula, MetricTerm } from './spec.ts';

/** The figures of each source in the order in which a store's day keeps them. */
export const FIGURES = {
  sales: ['netMinor', 'costMinor', 'units', 'receipts'],
  stock: ['costMinor', 'listed', 'out', 'received'],
  complaints: ['cases', 'valid'],
  footfall: ['visitors'],
  headcounts: ['heads'],
  'training-records': ['taken', 'passed'],
  tasks: [
    ...['due', 'excused', 'cancelled', 'done', 'onTime', 'missed'],
    ...['reviewed', 'firstPass', 'scored', 'scorePoints', 'redlines'],
  ],
  actions: ['opened', 'closedIn72Hours', 'closed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Where figures come from. */
export type FigureSource = keyof typeof FIGURES;

/** Sources that tell what happened: a day without rows is one on which nothing did, as far as they have told everything. */
export const EVENT_SOURCES: ReadonlySet<string> = new Set(['complaints', 'training-records', 'tasks', 'actions']);

/** The source of a figure: `sales` of `sales.netMinor`. */
export function sourceOf(figure: Figure): string {
  return figure.slice(0, figure.indexOf('.'));
}

/** The figures that a formula adds up. */
export function termsOf(formula: MetricFormula): readonly MetricTerm[] {
  if (formula.type === 'ratio') return [...formula.numerator, ...formula.denominator];
  return formula.type === 'sum' ? formula.of : [];
}
