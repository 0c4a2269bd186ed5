import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { type DemotionSpec, referenceFields } from './spec.ts';

/** Stores that went back a phase, and stay there until it is lifted. */
export const demotion: Kind = {
  kind: 'Demotion',
  slug: 'demotion',
  title: { 'zh-CN': '回退记录', en: 'demotion', plural: 'demotions' },
  referenceFields,
  summary,
};

/** Where the stores went, how many, and whether they may come again. */
function summary(resource: Resource): Record<string, string> {
  const { to, stores, lifted } = resource.spec as unknown as DemotionSpec;
  return { to: to ?? '', stores: String(stores.length), lifted: lifted ? 'yes' : 'no' };
}
