import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { overrideMaps } from '../override.ts';
import { identifiers } from './identifiers.ts';
import { LAYER_FIELDS, LAYER_SOURCES, storeLayers } from './layers.ts';
import { outline, type StoreOutline } from './outline.ts';
import { referenceFields, type StoreSpec } from './spec.ts';

/** One store: the place every task, metric and report is about. */
export const store: Kind<StoreOutline> = {
  kind: 'Store',
  slug: 'store',
  title: { 'zh-CN': '门店', en: 'store', plural: 'stores' },
  referenceFields,
  summary,
  identifiers,
  outline,
  selectable: true,
  layersFrom: LAYER_SOURCES,
  layers: storeLayers,
  layerFields: LAYER_FIELDS,
  overrideMaps: overrideMaps('store', ['spec']),
};

/** What selectors match: the store's labels and four facts of its spec, which win over labels of the same name; the budgeted staff too. */
function summary(resource: Resource): Record<string, string> {
  const { format, region, phase, lifecycle, headcount } = resource.spec as unknown as StoreSpec;
  // Not a spread: that takes eight times as long, and there are very many stores.
  const facts: Record<string, string> = Object.assign({}, resource.metadata.labels);
  facts.region = region;
  facts.format = format;
  facts.lifecycle = lifecycle.state;
  if (phase !== undefined) facts.phase = phase;
  if (headcount?.budgetFte !== undefined) facts.headcount = String(headcount.budgetFte);
  return facts;
}
