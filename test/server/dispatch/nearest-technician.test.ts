import { describe, expect, it } from 'vitest';
import { nearestTechnician, type Technician } from '../../../src/server/dispatch/nearest-technician.ts';

/** Wangfujing in Beijing; a thousandth of a degree north is 111 metres. */
const PLACE = { lat: 39.91, lng: 116.41 };

const TICKET = {
  place: PLACE,
  skills: ['device-maintenance'],
  nearest: { maxKm: 50, maxStalenessMin: 30, maxOpenTickets: 5 },
};

function technician(employeeNumber: string, north: number, change: Partial<Technician> = {}): Technician {
  const base = { lat: PLACE.lat + north / 1000, lng: PLACE.lng };
  return { employeeNumber, skills: ['device-maintenance'], onShift: true, openTickets: 0, base, ...change };
}

function chosen(...technicians: Technician[]): string | undefined {
  return nearestTechnician(TICKET, technicians)?.employeeNumber;
}

describe('the nearest technician (R046)', () => {
  it('is the one with the shortest way', () => {
    expect(chosen(technician('T1', 9), technician('T2', -3), technician('T3', 5))).toBe('T2');
  });

  it('is nobody off shift, without the skill, or with as many tickets as they carry', () => {
    const near = [
      technician('T1', 1, { onShift: false }),
      technician('T2', 1, { skills: ['plumbing'] }),
      technician('T3', 1, { openTickets: 5 }),
      technician('T4', 1, { openTickets: 2, maxOpenTickets: 2 }),
    ];
    expect(chosen(...near)).toBeUndefined();
    expect(chosen(...near, technician('T5', 100))).toBe('T5');
  });

  it('is nobody farther away than the ticket allows or than they go', () => {
    // 500 thousandths of a degree are 55.6 km.
    expect(chosen(technician('T1', 500))).toBeUndefined();
    expect(chosen(technician('T1', 100, { serviceRadiusKm: 10 }), technician('T2', 200))).toBe('T2');
  });

  it('is measured from where they are, or from their base when that is not known any more', () => {
    const position = { lat: PLACE.lat, lng: PLACE.lng };
    expect(chosen(technician('T1', 90, { position: { ...position, minutesOld: 5 } }), technician('T2', 1))).toBe('T1');
    expect(chosen(technician('T1', 90, { position: { ...position, minutesOld: 31 } }), technician('T2', 1))).toBe('T2');
    const { base: _, ...nowhere } = technician('T1', 0);
    expect(chosen(nowhere)).toBeUndefined();
  });

  it('is, of several equally near, the one with fewest tickets and then of the lowest number, in whatever order they come', () => {
    const equals = [
      technician('T3', 1, { openTickets: 1 }),
      technician('T2', 1, { openTickets: 1 }),
      technician('T4', 1, { openTickets: 2 }),
    ];
    expect(chosen(...equals)).toBe('T2');
    expect(chosen(...equals.reverse())).toBe('T2');
  });
});
