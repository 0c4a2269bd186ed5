import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

// China from its southernmost reef to the Amur, and from the Pamirs to the Ussuri.
const LATITUDE = [3.8, 53.6] as const;
const LONGITUDE = [73.4, 135.1] as const;

/** A store whose district is in China and whose point on the map is not. */
export const coordinatesInChina: DocumentRule<StoreSpec> = {
  code: 'policy/coordinates-in-china',
  severity: 'error',
  kind: store,
  *check({ spec: { geo } }) {
    const { lat, lng } = geo;
    if (isIn(LATITUDE, lat) && isIn(LONGITUDE, lng)) return;
    const swapped = isIn(LATITUDE, lng) && isIn(LONGITUDE, lat);
    yield { path: ['spec', 'geo'], args: { lat, lng, ...(swapped ? { right: `lat: ${lng}, lng: ${lat}` } : {}) } };
  },
};

function isIn([from, to]: readonly [number, number], degrees: number): boolean {
  return degrees >= from && degrees <= to;
}
