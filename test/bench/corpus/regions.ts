import { type Document, padded } from './reference-chain.ts';

/** Where generated stores stand: a district of a city of an area. */
export interface District {
  readonly name: string;
  readonly city: string;
  readonly area: string;
}

const STORES_PER_DISTRICT = 50;

/** As many districts below each city with reference stores as the stores need. */
export function districtsFor(stores: number, regions: readonly Document[], cities: readonly string[]): District[] {
  const parents = new Map(regions.map(({ metadata, spec }) => [metadata.name, spec.parent as string | undefined]));
  const perCity = Math.max(1, Math.ceil(stores / STORES_PER_DISTRICT / cities.length));
  return cities.flatMap((city) => {
    let area = city;
    for (let parent = parents.get(area); parent !== undefined; parent = parents.get(area)) area = parent;
    return Array.from({ length: perCity }, (_, at) => ({ name: `${city}-${padded(at + 1, 3)}`, city, area }));
  });
}

/** The district as a resource. */
export function districtRegion({ name, city }: District): Document {
  const number = name.slice(city.length + 1);
  return {
    apiVersion: 'storeops.dev/v1',
    kind: 'Region',
    metadata: { name, displayName: { 'zh-CN': `第${number}片区`, en: `District ${number}` } },
    spec: { parent: city, level: 'district' },
  };
}
