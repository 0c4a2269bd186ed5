import type { Kind } from '../kind.ts';
import { referenceFields } from './spec.ts';

/** A type of store: the layer between the chain and the regions. */
export const storeFormat: Kind = {
  kind: 'StoreFormat',
  slug: 'store-format',
  title: { 'zh-CN': '店型', en: 'store format', plural: 'store formats' },
  referenceFields,
  summary: () => ({}),
};
