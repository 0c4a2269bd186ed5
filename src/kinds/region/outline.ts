import type { Resource } from '../../model/resource.ts';
import type { RegionSpec } from './spec.ts';

/** What rules across resources read of a region: its place in the tree and on the map. */
export type RegionOutline = Pick<RegionSpec, 'parent' | 'adminDivision'>;

/** The outline of a region. */
export function outline({ spec }: Resource): RegionOutline {
  const { parent, adminDivision } = spec as unknown as RegionSpec;
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(adminDivision === undefined ? {} : { adminDivision }),
  };
}
