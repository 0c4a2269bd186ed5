import type { DemoStore } from './demo-chain.ts';
import { dayOf, momentOf } from './local-time.ts';
import type { DemoPerson } from './people.ts';
import { shiftsOf } from './roster.ts';

/** The roles that the reference chain gives to positions. */
const ROLES: Readonly<Record<string, string>> = {
  店长: 'store-manager',
  副店长: 'deputy-manager',
  收银员: 'cashier',
  体验顾问: 'experience-advisor',
  导购: 'sales-associate',
  维修技师: 'technician',
  区域主管: 'region-manager',
  总部运营: 'hq-operations',
};

/** Who does what in a store. */
export class Crew {
  readonly #people: readonly DemoPerson[];
  /** Who never does anything. */
  readonly #idle: string;

  constructor(people: readonly DemoPerson[], idle: string) {
    this.#people = people;
    this.#idle = idle;
  }

  named(employeeNumber: string): DemoPerson | undefined {
    return this.#people.find((person) => person.employeeNumber === employeeNumber);
  }

  isIdle({ employeeNumber }: DemoPerson): boolean {
    return employeeNumber === this.#idle;
  }

  /** Those who are in the store at a moment, without the one who does nothing. */
  present(store: DemoStore, at: Date): DemoPerson[] {
    const day = dayOf(at);
    return shiftsOf(store, day, this.#people)
      .filter(({ start, end }) => momentOf(day, start) <= at && at < momentOf(day, end))
      .map(({ person }) => person)
      .filter((person) => !this.isIdle(person));
  }

  /** Somebody in a role for a store: who is there, else whoever holds it in the store, its region or headquarters. */
  inRole(
    role: string,
    store: DemoStore,
    { at, not }: { readonly at: Date; readonly not?: string },
  ): DemoPerson | undefined {
    const isOther = (person: DemoPerson): boolean => person.employeeNumber !== not && !this.isIdle(person);
    const holders = [...this.present(store, at), ...this.#people].filter((person) => rolesOf(person).includes(role));
    const near = holders.filter(
      ({ store: own, region }) => own === store.name || (!own && (!region || region === store.region)),
    );
    return near.find(isOther);
  }
}

export function rolesOf({ positions }: DemoPerson): string[] {
  return positions.flatMap((position) => ROLES[position] ?? []);
}
