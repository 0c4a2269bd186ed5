import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresBetween, toGcj02, toWgs84 } from '../../src/model/coordinates.ts';

describe('positions in the systems used in China (R046)', () => {
  // Published pairs of the open implementations of these systems.
  test.each([
    ['Shanghai', 31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
    ['Shenzhen', 22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
    ['Beijing', 39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
  ])(
    'WGS 84 in %s is shifted to GCJ-02 as maps shift it, and back within a centimetre',
    (_place, lat, lng, north, east) => {
      const shifted = toGcj02({ lat, lng });
      expect(metresBetween(shifted, { lat: north, lng: east })).toBeLessThan(0.01);
      expect(metresBetween(toWgs84({ ...shifted, crs: 'gcj02' }), { lat, lng })).toBeLessThan(0.01);
    },
  );

  test('BD-09 is where the example of Baidu’s own conversion service says, to within two metres', () => {
    const there = { lat: 29.575429778924, lng: 114.21892734521 };
    expect(metresBetween(toWgs84({ lat: 29.579084684, lng: 114.23074952312, crs: 'bd09' }), there)).toBeLessThan(2);
  });

  test('taking one system for the other is wrong by hundreds of metres', () => {
    const store = { lat: 39.9149, lng: 116.4117 };
    expect(metresBetween(toWgs84({ ...store, crs: 'gcj02' }), store)).toBeGreaterThan(300);
    expect(metresBetween(toWgs84({ ...store, crs: 'bd09' }), store)).toBeGreaterThan(700);
  });

  test('outside of China every system is WGS 84', () => {
    const paris = { lat: 48.8566, lng: 2.3522 };
    expect(toWgs84({ ...paris, crs: 'gcj02' })).toEqual(paris);
    expect(toWgs84({ ...paris, crs: 'bd09' })).toEqual(paris);
  });

  test('there and back again is where one was, anywhere in the mainland', () => {
    const place = fc.record({
      lat: fc.double({ min: 18, max: 53, noNaN: true }),
      lng: fc.double({ min: 74, max: 135, noNaN: true }),
    });
    fc.assert(fc.property(place, (at) => metresBetween(toWgs84({ ...toGcj02(at), crs: 'gcj02' }), at) < 0.01));
  });

  test('distances are those of the sphere: a degree along a meridian, and from Beijing to Shanghai', () => {
    expect(metresBetween({ lat: 30, lng: 120 }, { lat: 31, lng: 120 })).toBeCloseTo(111_195, 0);
    expect(metresBetween({ lat: 39.9042, lng: 116.4074 }, { lat: 31.2304, lng: 121.4737 }) / 1000).toBeCloseTo(
      1067.3,
      0,
    );
    expect(metresBetween({ lat: 10, lng: 10 }, { lat: 10, lng: 10 })).toBe(0);
  });
});
