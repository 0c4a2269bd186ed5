import { describe, expect, test } from 'vitest';
import type { RegionSpec } from '../../src/kinds/region/spec.ts';
import type { StoreSpec } from '../../src/kinds/store/spec.ts';
import type { StoreFormatSpec } from '../../src/kinds/store-format/spec.ts';
import type { Resource } from '../../src/model/resource.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const storeFiles = yamlFiles('stores').filter((file) => !file.startsWith('stores/regions/'));
const stores = readResources<StoreSpec>(storeFiles);
const regions = byName(readResources<RegionSpec>(yamlFiles('stores/regions')));
const formats = byName(readResources<StoreFormatSpec>(yamlFiles('templates/formats')));

describe('the reference chain', () => {
  test('has 30 stores in at least six areas and all four formats, at every point of a life cycle but the last', () => {
    expect(stores).toHaveLength(30);
    expect(new Set(stores.map(areaOf)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(stores.map(({ spec }) => spec.format))).toEqual(new Set(formats.keys()));
    expect(new Set(stores.map(({ spec }) => spec.lifecycle.state))).toEqual(
      new Set(['planned', 'preparing', 'open', 'suspended']),
    );
  });

  test('keeps every store in a file of its own name, in the folder of its area', () => {
    stores.forEach((store, index) => {
      expect(storeFiles[index]).toBe(`stores/${areaOf(store)}/${store.metadata.name}.yaml`);
    });
  });

  test('uses each store number, device code and foreign id once', () => {
    const { gln, erp } = { gln: (s: StoreSpec) => s.externalIds?.gln, erp: (s: StoreSpec) => s.externalIds?.erp };
    for (const idOf of [(s: StoreSpec) => s.code, gln, erp]) expectUnique(stores.map(({ spec }) => idOf(spec)));
    expectUnique(stores.flatMap(({ spec }) => spec.devices?.map(({ code }) => code) ?? []));
    expectUnique([...regions.values()].map(({ spec }) => spec.code));
  });
});

describe('the region tree', () => {
  test('hangs every city below an area (R001)', () => {
    for (const { spec } of regions.values())
      expect(regions.get(spec.parent ?? '')?.spec.level).toBe(spec.level === 'city' ? 'area' : undefined);
  });

  test('holds every store in the city whose division code begins its own (GB/T 2260)', () => {
    for (const { spec } of stores) {
      const city = regions.get(spec.region)?.spec.adminDivision ?? '';
      // A municipality's code has two significant digits, a prefecture's four.
      expect(spec.address.adminDivision.slice(0, 4)).toMatch(new RegExp(`^${city.replace(/(00)+$/, '')}`));
    }
  });
});

describe('every store', () => {
  test('lies in China, its axes not swapped', () => {
    for (const { spec } of stores) {
      expect(spec.geo.lat).toBeGreaterThan(18);
      expect(spec.geo.lat).toBeLessThan(54);
      expect(spec.geo.lng).toBeGreaterThan(73);
      expect(spec.geo.lng).toBeLessThan(136);
    }
    expect(new Set(stores.map(({ spec }) => spec.geo.crs))).toEqual(new Set(['gcj02', 'wgs84', 'bd09']));
  });

  test('has an area history in order, whose parts fit into the leased area', () => {
    for (const { area = [] } of stores.map(({ spec }) => spec)) {
      const days = area.map(({ effectiveFrom }) => effectiveFrom);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { salesM2, experienceM2 = 0, storageM2 = 0, totalM2 = 0 } of area)
        expect(salesM2 + experienceM2 + storageM2).toBeLessThanOrEqual(totalM2);
    }
  });

  test('keeps its devices in zones it has', () => {
    for (const { zones = [], devices = [] } of stores.map(({ spec }) => spec)) {
      expectUnique(zones.map(({ id }) => id));
      for (const { zone } of devices) expect(zones.map(({ id }) => id)).toContain(zone);
    }
  });

  test('that is open is built to the standard of its format', () => {
    for (const { spec } of stores.filter((store) => store.spec.lifecycle.state === 'open')) {
      const { salesM2, zones = [], devices = [] } = formats.get(spec.format)!.spec.standard!;
      const now = spec.area!.at(-1)!.salesM2;
      expect(now).toBeGreaterThanOrEqual(salesM2!.min!);
      expect(now).toBeLessThanOrEqual(salesM2!.max!);
      expect(spec.zones!.map(({ kind }) => kind)).toEqual(expect.arrayContaining(zones));
      for (const { category, atLeast } of devices)
        expect(spec.devices!.filter((device) => device.category === category).length).toBeGreaterThanOrEqual(atLeast);
    }
  });
});

describe('the pilot (R060)', () => {
  const pilots = stores.filter(({ spec }) => spec.phase === 'mvp');

  test('is three open stores and nothing else has a phase yet', () => {
    expect(pilots).toHaveLength(3);
    expect(pilots.map(({ spec }) => spec.lifecycle.state)).toEqual(['open', 'open', 'open']);
    expect(stores.filter(({ spec }) => spec.phase !== undefined)).toEqual(pilots);
  });

  test('covers two formats, two areas and three volume tiers, and has an under-performer', () => {
    const labels = (key: string) => new Set(pilots.map(({ metadata }) => metadata.labels?.[key]));
    expect(new Set(pilots.map(({ spec }) => spec.format)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(pilots.map(areaOf)).size).toBeGreaterThanOrEqual(2);
    expect(labels('volume')).toEqual(new Set(['high', 'medium', 'low']));
    expect(labels('performance')).toContain('under');
  });
});

function areaOf({ spec }: Resource<StoreSpec>): string {
  return regions.get(spec.region)?.spec.parent ?? '';
}

function byName<Spec>(resources: readonly Resource<Spec>[]): Map<string, Resource<Spec>> {
  return new Map(resources.map((resource) => [resource.metadata.name, resource]));
}

function expectUnique(values: readonly unknown[]): void {
  const given = values.filter((value) => value !== undefined);
  expect(given).toEqual([...new Set(given)]);
}
