import { toWgs84, type Wgs84 } from '../../model/coordinates.ts';
import type { LiveStore } from './live-store.ts';

/** Where a store is, in the one system that distances are measured in. */
export function placeOf({ spec }: LiveStore): Wgs84 {
  return toWgs84(spec.geo);
}
