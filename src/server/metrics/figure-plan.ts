import { EVENT_SOURCES, FIGURES, type FigureSource, sourceOf, termsOf } from '../../kinds/metric/figures.ts';
import type { MetricFormula } from '../../kinds/metric/spec.ts';
import type { WantedFigures } from '../database/queries/figure-joins.ts';

/** Which sums a formula needs. */
export interface FigurePlan {
  readonly wanted: readonly WantedFigures[];
  /** Figures in the order in which their sums come. */
  readonly order: readonly string[];
  readonly ends: readonly string[];
  readonly events: readonly string[];
}

/** What is a snapshot says which days there are, so it comes first. */
export function planOf(formula: MetricFormula): FigurePlan {
  const terms = termsOf(formula).filter(({ figure }) => sourceOf(figure) !== 'store');
  const names = [...new Set(terms.filter(({ mean }) => mean === undefined).map(({ figure }) => figure))];
  const sources = [...new Set(names.map(sourceOf))].toSorted(
    (a, b) => Number(EVENT_SOURCES.has(a)) - Number(EVENT_SOURCES.has(b)),
  );
  const ofSource = (source: string): string[] => names.filter((name) => sourceOf(name) === source);
  return {
    wanted: sources.map((source) => ({
      source,
      isEvent: EVENT_SOURCES.has(source),
      positions: ofSource(source).map((name) => positionOf(name)),
    })),
    order: sources.flatMap(ofSource),
    ends: [...new Set(terms.filter(({ mean }) => mean === 'ends').map(({ figure }) => sourceOf(figure)))],
    events: sources.filter((source) => EVENT_SOURCES.has(source)),
  };
}

function positionOf(figure: string): number {
  const [source = '', name = ''] = figure.split('.');
  return (FIGURES[source as FigureSource] as readonly string[]).indexOf(name) + 1;
}
