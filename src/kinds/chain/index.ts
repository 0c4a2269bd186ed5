import type { Kind } from '../kind.ts';
import { type ChainOutline, outline } from './outline.ts';
import { referenceFields } from './spec.ts';

/** The company itself: the outermost layer of every store. */
export const chain: Kind<ChainOutline> = {
  kind: 'Chain',
  slug: 'chain',
  title: { 'zh-CN': '连锁企业', en: 'chain', plural: 'chains' },
  referenceFields,
  summary: () => ({}),
  outline,
};
