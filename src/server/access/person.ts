import { accessOf, masksOf } from '../../kinds/role/access.ts';
import type { RoleSpec } from '../../kinds/role/spec.ts';
import type { RoleBindingScope, RoleBindingSubject } from '../../kinds/role-binding/spec.ts';
import { matches } from '../../model/selector.ts';
import type { StaffRow } from '../database/queries/staff.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { Holding, PersonPrincipal } from './principal.ts';

/** What somebody of the directory may do today: the roles that bindings give to their positions and groups. */
export function personPrincipal(staff: StaffRow, chain: LiveChain, today: string): PersonPrincipal {
  const region = staff.region ?? (staff.store ? chain.store(staff.store)?.spec.region : undefined);
  return {
    type: 'person',
    id: `staff/${staff.employeeNumber}`,
    employeeNumber: staff.employeeNumber,
    name: staff.name,
    ...(staff.store ? { store: staff.store } : {}),
    ...(region ? { region } : {}),
    positions: staff.positions,
    skills: staff.skills,
    holdings: holdingsOf(staff, chain, today),
  };
}

function holdingsOf(staff: StaffRow, chain: LiveChain, today: string): Holding[] {
  const roles = new Map<string, RoleSpec>([...chain.all('role')].map(([name, { spec }]) => [name, spec]));
  return [...chain.all('roleBinding').values()].flatMap(({ spec }): Holding[] => {
    const { role, subjects, scope, validFrom = '', validUntil = '9999' } = spec;
    if (today < validFrom || today > validUntil || !subjects.some((subject) => isAbout(subject, staff))) return [];
    const reaches = (store: LiveStore | undefined): boolean => scopeReaches(scope, store);
    return [{ role, access: accessOf(role, roles), masks: masksOf(role, roles), reaches }];
  });
}

function isAbout({ position, group }: RoleBindingSubject, staff: StaffRow): boolean {
  const isOfPosition = position === undefined || staff.positions.includes(position);
  return isOfPosition && (group === undefined || staff.groups.includes(group));
}

/** What concerns the whole chain is reached by everybody with the role: a permission's own scope says who may touch it. */
function scopeReaches({ org, regions, stores }: RoleBindingScope, store: LiveStore | undefined): boolean {
  if (org || !store) return true;
  if (regions?.some((region) => store.regions.includes(region))) return true;
  return stores !== undefined && matches(stores, store.labels);
}
