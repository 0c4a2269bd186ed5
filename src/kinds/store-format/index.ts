import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { overrideMaps } from '../override.ts';
import { type FormatOutline, outline } from './outline.ts';
import { referenceFields, type StoreFormatSpec } from './spec.ts';

/** A type of store: the layer between the chain and the regions. */
export const storeFormat: Kind<FormatOutline> = {
  kind: 'StoreFormat',
  slug: 'store-format',
  title: { 'zh-CN': '店型', en: 'store format', plural: 'store formats' },
  referenceFields,
  summary,
  outline,
  overrideMaps: overrideMaps('format', ['spec', 'defaults']),
};

/** The budgeted staff of a store of this format that names none itself. */
function summary(resource: Resource): Record<string, string> {
  const { defaults } = resource.spec as unknown as StoreFormatSpec;
  const budget = defaults?.headcount?.budgetFte;
  return typeof budget === 'number' ? { headcount: String(budget) } : {};
}
