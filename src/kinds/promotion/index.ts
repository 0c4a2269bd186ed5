import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { type PromotionSpec, referenceFields } from './spec.ts';

/** The record of stores that entered a phase, with what every gate answered. */
export const promotion: Kind = {
  kind: 'Promotion',
  slug: 'promotion',
  title: { 'zh-CN': '推进记录', en: 'promotion', plural: 'promotions' },
  referenceFields,
  summary,
};

/** The phase, the wave and how many stores. */
function summary(resource: Resource): Record<string, string> {
  const { to, wave, stores } = resource.spec as unknown as PromotionSpec;
  return { to, wave: wave ?? '', stores: String(stores.length) };
}
