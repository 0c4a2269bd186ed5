import type { Day } from '../model/day.ts';
import type { DemoStore } from './demo-chain.ts';
import { localText } from './local-time.ts';
import type { DemoPerson } from './people.ts';

/** When somebody is in the store, in minutes after the day's midnight. */
export interface DemoShift {
  readonly person: DemoPerson;
  readonly start: number;
  readonly end: number;
}

/** The shifts of a store's day: of the three of each group one comes early and one late, and one is off. */
export function shiftsOf(store: DemoStore, day: Day, people: readonly DemoPerson[]): DemoShift[] {
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return people.flatMap((person): DemoShift[] => {
    if (person.store !== store.name || person.turn === undefined) return [];
    const place = (number + person.turn) % 3;
    if (place === 2) return [];
    const [start, end] = place === 0 ? [store.opens - 1.5, store.opens + 7] : [store.opens + 5, store.closes + 1.5];
    return [{ person, start: Math.round(start * 60), end: Math.round(end * 60) }];
  });
}

/** As the directory takes them. */
export function rosterRows(store: DemoStore, day: Day, people: readonly DemoPerson[]): object[] {
  return shiftsOf(store, day, people).map(({ person, start, end }) => ({
    ...{ employeeNumber: person.employeeNumber, store: store.name, position: person.positions[0] },
    ...{ start: localText(day, start), end: localText(day, end) },
  }));
}
