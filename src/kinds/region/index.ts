import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { overrideMaps } from '../override.ts';
import { ownCode } from '../own-code.ts';
import { outline, type RegionOutline } from './outline.ts';
import { type RegionSpec, referenceFields } from './spec.ts';

/** A node of the region tree: a layer of its stores, and the place figures are rolled up to. */
export const region: Kind<RegionOutline> = {
  kind: 'Region',
  slug: 'region',
  title: { 'zh-CN': '区域', en: 'region', plural: 'regions' },
  referenceFields,
  summary,
  identifiers: ownCode,
  overrideMaps: overrideMaps('region', ['spec', 'defaults']),
  outline,
};

/** What a roll-up needs: where the region hangs in the tree. */
function summary(resource: Resource): Record<string, string> {
  const { level, parent } = resource.spec as unknown as RegionSpec;
  return { level, ...(parent === undefined ? {} : { parent }) };
}
