import type { Resource } from '../../model/resource.ts';
import type { StoreSpec } from './spec.ts';

/** What rules across resources read of a store beside its labels: the code of its district. Thousands share one. */
export type StoreOutline = string;

/** The outline of a store. */
export function outline({ spec }: Resource): StoreOutline {
  return (spec as unknown as StoreSpec).address.adminDivision;
}
