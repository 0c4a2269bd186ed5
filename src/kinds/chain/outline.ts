import type { Resource } from '../../model/resource.ts';
import { type OpenOn, openingHoursOf } from '../opening-hours.ts';

/** What rules across resources read of a chain: when its stores are open. */
export interface ChainOutline {
  readonly hours?: readonly OpenOn[];
}

/** The outline of a chain. */
export function outline(resource: Resource): ChainOutline {
  const hours = openingHoursOf(resource);
  return hours ? { hours } : {};
}
