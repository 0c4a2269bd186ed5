import type { LocalizedText } from '../model/resource.ts';
import { compareReadings } from './compare-readings.ts';
import type { Column, Measure, Reading, Section } from './report.ts';

/** A line of a table of metrics. */
export interface MeasuredRow {
  readonly key: string;
  readonly title: LocalizedText;
  readonly readings: readonly Reading[];
}

export interface MeasureTable {
  readonly measures: readonly Measure[];
  readonly rows: readonly MeasuredRow[];
}

export interface TableHead {
  readonly key: string;
  readonly title: LocalizedText;
  /** What the lines are. */
  readonly of: LocalizedText;
  /** Put what needs a look first; otherwise lines stay as they come. */
  readonly order: 'worst-first' | 'as-is';
}

/** A section with a line for each store, region or day. */
export function measureSection({ key, title, of, order }: TableHead, { measures, rows }: MeasureTable): Section {
  const columns: Column[] = [
    { key: 'name', title: of, type: 'text' },
    ...measures.map((measure) => ({ ...measure, key: measure.metric, type: 'measure' as const })),
  ];
  const [first] = measures;
  const sorted =
    order === 'as-is' || !first
      ? rows
      : rows.toSorted(
          (a, b) => compareReadings(a.readings[0], b.readings[0], first.direction) || (a.key < b.key ? -1 : 1),
        );
  return {
    ...{ key, title, columns },
    rows: sorted.map(({ key: name, title: text, readings }) => ({ key: name, cells: [text, ...readings] })),
  };
}
