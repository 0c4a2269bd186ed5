import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { referenceFields, type WaiverSpec } from './spec.ts';

/** Gates that named people set aside for a while, and why. */
export const waiver: Kind = {
  kind: 'Waiver',
  slug: 'waiver',
  title: { 'zh-CN': '豁免', en: 'waiver', plural: 'waivers' },
  referenceFields,
  summary,
};

/** What it sets aside and until when; gates joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { phase, gates, expires } = resource.spec as unknown as WaiverSpec;
  return { phase, gates: gates.join(','), expires };
}
