import { pick, type RandomNumbers } from '../../helpers/random-numbers.ts';
import { type Document, padded, renamed, without } from './reference-chain.ts';
import type { District } from './regions.ts';

type Fields = Record<string, unknown>;

/** Numbered stores spread over the districts; a store's district lies in the city of the store it is like. */
export function* generatedStores(
  bases: readonly Document[],
  districts: readonly District[],
  count: number,
  random: RandomNumbers,
): Generator<readonly [District, Document]> {
  const byCity = new Map(districts.map(({ city }) => [city, districts.filter((district) => district.city === city)]));
  for (let number = 1; number <= count; number += 1) {
    const base = pick(bases, random);
    const district = pick(byCity.get(String(base.spec.region)) ?? districts, random);
    yield [district, storeLike(base, district, number, random)];
  }
}

/** A store like `base`: its own name, codes, place and sizes, and of its lists only what a small store has. */
function storeLike(base: Document, district: District, number: number, random: RandomNumbers): Document {
  const digits = padded(number, 5);
  const { spec, metadata, ...head } = renamed(base, `${base.metadata.name}-${digits}`, digits);
  const opened = `20${padded(16 + random(9), 2)}-${padded(1 + random(12), 2)}-${padded(1 + random(28), 2)}`;
  const devices = fewDevices(spec, digits);
  const zones = (spec.zones as Fields[] | undefined)?.filter(({ id }) => devices.some(({ zone }) => zone === id));
  const area = (spec.area as Fields[] | undefined)?.slice(-1).map((period) => ({ ...period, effectiveFrom: opened }));
  return {
    ...head,
    metadata: {
      ...without({ ...metadata }, 'annotations'),
      name: metadata.name,
      // The pilot is a closed circle of three stores.
      labels: without(metadata.labels ?? {}, 'cohort') as Record<string, string>,
    },
    spec: {
      ...without(spec, 'licences', 'contacts', 'openingExceptions', ...(spec.phase === 'mvp' ? ['phase'] : [])),
      code: `${String(spec.code).replace(/-[^-]*$/, '')}-${digits}`,
      region: district.name,
      lifecycle: { state: 'open', openedOn: opened },
      geo: moved(spec.geo as Fields, random),
      ...(area && { area }),
      ...(zones && { zones }),
      devices,
      externalIds: { erp: String(100_000 + number) },
    },
  };
}

/** The till, and the two extinguishers that the fire policy asks of flagship stores. */
function fewDevices(spec: Fields, digits: string): Fields[] {
  const devices = (spec.devices as Fields[] | undefined) ?? [];
  const extinguishers = devices.filter(({ category }) => category === 'fire-extinguisher');
  const wanted = spec.format === 'flagship' ? [...extinguishers, ...extinguishers].slice(0, 2) : [];
  return [...devices.slice(0, 1), ...wanted].map((device, at) => ({
    ...without(device, 'model', 'sn', 'warrantyUntil'),
    code: `S${digits}-${String(device.category).slice(0, 3).toUpperCase()}-${padded(at + 1, 2)}`,
  }));
}

function moved(geo: Fields, random: RandomNumbers): Fields {
  const near = (degrees: unknown): number => Math.round(Number(degrees) * 10_000 + random(2001) - 1000) / 10_000;
  return { ...geo, lat: near(geo.lat), lng: near(geo.lng) };
}
