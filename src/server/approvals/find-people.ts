import type { PersonPrincipal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { PersonSource } from './flow-world.ts';
import type { People } from './people.ts';

/** Where a flow looks for somebody: a store, or the regions of a person without one. */
export interface Place {
  readonly store: LiveStore | undefined;
  /** From the outermost in. */
  readonly regions: readonly string[];
}

/** Employee numbers of those whom a flow means at a place. */
export function findAt(source: PersonSource, place: Place, people: People): string[] {
  switch (source.resolve) {
    case 'named-role':
      return holders(source.role, source.scope, place, people);
    case 'store-manager':
      return holders(source.role, 'store', place, people);
    case 'region-manager':
      return managersOf(regionsFrom(place.regions, source.level, people), people);
    default:
      return source satisfies never;
  }
}

/** Who looks after the nearest region that has somebody to do it. */
export function managersOf(regions: readonly string[], people: People): string[] {
  for (let depth = regions.length; depth > 0; depth--) {
    const path = regions.slice(0, depth);
    const role = path.map((name) => people.chain.get('region', name)?.spec.manager).findLast(Boolean);
    const found = role
      ? holders(role, 'org', NOWHERE, people).filter((person) => isOf(people.all.get(person), path.at(-1)))
      : [];
    if (found.length > 0) return found;
  }
  return [];
}

const NOWHERE: Place = { store: undefined, regions: [] };

/** People of a store lie in its region, but do not look after it. */
function isOf(person: PersonPrincipal | undefined, region: string | undefined): boolean {
  return person !== undefined && person.store === undefined && person.region === region;
}

/** The regions down to the one of a level; all of them where no level is asked for, or none is of it. */
function regionsFrom(regions: readonly string[], level: string | undefined, { chain }: People): readonly string[] {
  const index = regions.findLastIndex((name) => chain.get('region', name)?.spec.level === level);
  return level === undefined || index < 0 ? regions : regions.slice(0, index + 1);
}

function holders(role: string, scope: 'store' | 'region' | 'org', place: Place, { all }: People): string[] {
  const store = scope === 'org' ? undefined : place.store;
  return [...all.values()]
    .filter(({ holdings }) => holdings.some((holding) => holding.role === role && holding.reaches(store)))
    .filter((person) => isNear(person, scope, place))
    .map(({ employeeNumber }) => employeeNumber);
}

function isNear(person: PersonPrincipal, scope: 'store' | 'region' | 'org', { store, regions }: Place): boolean {
  if (scope === 'org') return true;
  if (scope === 'store') return store !== undefined && person.store === store.name;
  return person.region !== undefined && regions.includes(person.region);
}
