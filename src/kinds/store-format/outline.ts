import type { Resource } from '../../model/resource.ts';
import { type OpenOn, openingHoursOf } from '../opening-hours.ts';

/** What rules across resources read of a format: when its stores are open. */
export interface FormatOutline {
  readonly hours?: readonly OpenOn[];
}

/** The outline of a format. */
export function outline(resource: Resource): FormatOutline {
  const hours = openingHoursOf(resource);
  return hours ? { hours } : {};
}
