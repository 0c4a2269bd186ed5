import { distance } from 'fastest-levenshtein';
import type { Resource } from '../../model/resource.ts';
import { expressionsOf } from '../expressions.ts';
import type { CelField, Reference } from '../kind.ts';
import { metricName } from '../metric-name.ts';
import { METRICS } from '../metric-names.ts';
import { celFields } from './spec.ts';

/** What differs from a name that we know by so little is that name, misspelt. */
const SLIP = 2;

/** Metrics in an expression that are the chain's own, as they are written there. */
export function ownMetrics(text: string): readonly string[] {
  const names = new Set([...text.matchAll(/\bm\.([a-z][a-z0-9_]*)/g)].map(([, name = '']) => name));
  const known = Object.keys(METRICS);
  return [...names].filter((name) => !known.some((other) => distance(name, other) <= SLIP));
}

/** The expressions of a phase. */
export function expressionTexts(resource: Resource): readonly string[] {
  return expressionsOf(FIELDS, resource).map(({ text }) => text);
}

/** Where a phase asks for metrics of the chain's own: these must exist. */
export function metricReferences(resource: Resource): readonly Reference[] {
  return expressionsOf(FIELDS, resource).flatMap(({ text, path }) =>
    ownMetrics(text).map((name) => ({ kind: 'Metric', name: metricName(name), path, mention: true })),
  );
}

const FIELDS: { readonly celFields: readonly CelField[] } = { celFields };
