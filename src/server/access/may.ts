import { decide, type Verb } from '../../kinds/role/decide.ts';
import type { RoleResource } from '../../kinds/role/spec.ts';
import type { LiveStore } from '../live/live-store.ts';
import { holdsFor } from './condition.ts';
import type { PersonPrincipal, Principal } from './principal.ts';
import { reaches } from './token.ts';

/** What a route asks for. */
export interface Permission {
  readonly resource: RoleResource;
  readonly verb: Verb;
}

/** What is acted on. */
export interface AccessObject {
  /** Absent for what concerns the whole chain. */
  readonly store?: LiveStore | undefined;
  /** Employee numbers of those whose own it is. */
  readonly owners?: readonly (string | null)[];
  /** What conditions may ask: `template`, `scenario`, `category` … */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const READING: readonly Verb[] = ['read', 'export'];

/** What only an administrator's token reaches. */
const ADMINISTRATION: readonly RoleResource[] = ['token', 'role'];

/**
 * May this principal do this to that? Of a person's roles, any may grant it where its binding reaches, and a denial of any of them
 * counts everywhere.
 */
export function may(principal: Principal, permission: Permission, object: AccessObject, today: Date): boolean {
  if (principal.type === 'service') {
    const needed = ADMINISTRATION.includes(permission.resource) ? 'admin' : 'write';
    return reaches(principal.scope, READING.includes(permission.verb) ? 'read' : needed);
  }
  const nearness = nearnessOf(principal, object);
  const holds = holdsFor(principal, object, today);
  const request = { ...permission, nearness, holds };
  const denials = principal.holdings.flatMap(({ access }) => access.denials);
  const grants = principal.holdings.flatMap((holding) => (holding.reaches(object.store) ? holding.access.grants : []));
  return decide({ grants, denials }, request).allowed;
}

function nearnessOf(person: PersonPrincipal, { store, owners = [] }: AccessObject): 'own' | 'store' | 'region' | 'org' {
  if (owners.includes(person.employeeNumber)) return 'own';
  if (store && store.name === person.store) return 'store';
  if (store && person.region !== undefined && store.regions.includes(person.region)) return 'region';
  return 'org';
}
