/** Reference systems that positions in China come in: of satellites, of most maps there, of Baidu's. */
export type CoordinateSystem = 'wgs84' | 'gcj02' | 'bd09';

/** Degrees north and east in a reference system. */
export interface Position {
  readonly lat: number;
  readonly lng: number;
  readonly crs: CoordinateSystem;
}

/** Degrees north and east in WGS 84, in which distances are measured. */
export interface Wgs84 {
  readonly lat: number;
  readonly lng: number;
}

/** Krasovsky's ellipsoid, which GCJ-02 shifts by: half its long axis in metres, and its eccentricity squared. */
const SEMI_MAJOR = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

/** The mean radius of the earth in metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Baidu counts its angle in three-thousandths of 180 degrees. */
const BAIDU_ANGLE = (Math.PI * 3000) / 180;

/** A position in WGS 84, to about a centimetre. Outside of China all systems are the same. */
export function toWgs84({ lat, lng, crs }: Position): Wgs84 {
  switch (crs) {
    case 'wgs84':
      return { lat, lng };
    case 'gcj02':
      return fromGcj02({ lat, lng });
    case 'bd09':
      return isOutOfChina({ lat, lng }) ? { lat, lng } : fromGcj02(fromBd09({ lat, lng }));
    default:
      return crs satisfies never;
  }
}

/** A position of WGS 84 as maps in China show it. */
export function toGcj02({ lat, lng }: Wgs84): Wgs84 {
  if (isOutOfChina({ lat, lng })) return { lat, lng };
  const shift = shiftAt({ lat, lng });
  return { lat: lat + shift.lat, lng: lng + shift.lng };
}

/** Metres between two positions along the surface. */
export function metresBetween(a: Wgs84, b: Wgs84): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The shift has no inverse in closed form; each step comes about a thousand times nearer. */
function fromGcj02(shifted: Wgs84): Wgs84 {
  let guess = shifted;
  for (let step = 0; step < 4; step++) {
    const found = toGcj02(guess);
    guess = { lat: guess.lat + shifted.lat - found.lat, lng: guess.lng + shifted.lng - found.lng };
  }
  return guess;
}

function fromBd09({ lat, lng }: Wgs84): Wgs84 {
  const x = lng - 0.0065;
  const y = lat - 0.006;
  const radius = Math.hypot(x, y) - 0.000_02 * Math.sin(y * BAIDU_ANGLE);
  const angle = Math.atan2(y, x) - 0.000_003 * Math.cos(x * BAIDU_ANGLE);
  return { lat: radius * Math.sin(angle), lng: radius * Math.cos(angle) };
}

function isOutOfChina({ lat, lng }: Wgs84): boolean {
  return lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271;
}

function shiftAt({ lat, lng }: Wgs84): Wgs84 {
  const x = lng - 105;
  const y = lat - 35;
  const both = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
  const waves = (at: number, short: number, long: number): number =>
    20 * Math.sin(at * Math.PI) +
    40 * Math.sin((at / 3) * Math.PI) +
    short * Math.sin((at / 12) * Math.PI) +
    long * Math.sin((at / 30) * Math.PI);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((both + waves(y, 160, 320)) * 2) / 3;
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ((both + waves(x, 150, 300)) * 2) / 3;
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians(lat)) ** 2;
  const meridian = (SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (magic * Math.sqrt(magic));
  const parallel = (SEMI_MAJOR / Math.sqrt(magic)) * Math.cos(radians(lat));
  return { lat: degrees(north / meridian), lng: degrees(east / parallel) };
}

function radians(value: number): number {
  return (value * Math.PI) / 180;
}

function degrees(value: number): number {
  return (value * 180) / Math.PI;
}
