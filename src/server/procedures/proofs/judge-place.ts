import type { SopLocationEvidence } from '../../../kinds/sop/spec.ts';
import { metresBetween, type Position, toWgs84 } from '../../../model/coordinates.ts';
import type { LiveStore } from '../../live/live-store.ts';
import { refuse, type SentProof, type Verdict, wrongType } from './verdict.ts';

/** Metres around a store that says nothing else. */
export const GEOFENCE_METRES = 200;

/** Where a device says it is; `accuracy` in metres. */
export interface DevicePosition extends Position {
  readonly accuracy?: number;
}

/** Around the store, or farther off: flagged, or not taken. */
export function judgeLocation(
  { radiusM, outside = 'flag' }: SopLocationEvidence,
  { value, facts }: SentProof,
): Verdict {
  const position = positionOf(value);
  if (!position) return wrongType('position with lat, lng and crs');
  const limit = radiusM ?? facts.store.spec.geofenceMeters ?? GEOFENCE_METRES;
  const metres = metresFromStore(position, facts.store);
  const isInside = metres <= limit;
  if (!isInside && outside === 'block') return refuse('answers/too-far', { metres, limit });
  const { lat: latitude, lng: longitude } = toWgs84(position);
  const kept = { latitude, longitude, inside: isInside, metres, accuracy: position.accuracy ?? null };
  return { result: 'none', value: kept, ...(isInside ? {} : { flags: ['outside'] }) };
}

/** Whole metres between a device and the store's entrance, whatever systems they are told in. */
export function metresFromStore(position: Position, { spec }: LiveStore): number {
  return Math.round(metresBetween(toWgs84(position), toWgs84(spec.geo)));
}

function positionOf(value: unknown): DevicePosition | undefined {
  const { lat, lng, crs, accuracy } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isWell = typeof lat === 'number' && Math.abs(lat) <= 90 && typeof lng === 'number' && Math.abs(lng) <= 180;
  if (!isWell || (crs !== 'wgs84' && crs !== 'gcj02' && crs !== 'bd09')) return undefined;
  return { lat, lng, crs, ...(typeof accuracy === 'number' && accuracy >= 0 ? { accuracy } : {}) };
}
