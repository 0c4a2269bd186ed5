import { decide, type Verb } from '../../kinds/role/decide.ts';
import type { RoleResource } from '../../kinds/role/spec.ts';
import type { LocalizedText } from '../../model/resource.ts';
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

/** Whether somebody may do something, and why. */
export type Judgement =
  | { readonly allowed: true; readonly because: 'granted' }
  | { readonly allowed: false; readonly because: 'denied'; readonly reason?: LocalizedText }
  | { readonly allowed: false; readonly because: 'not-granted' };

const GRANTED: Judgement = { allowed: true, because: 'granted' };
const NOT_GRANTED: Judgement = { allowed: false, because: 'not-granted' };

/** May this principal do this to that? */
export function may(principal: Principal, permission: Permission, object: AccessObject, today: Date): boolean {
  return judge(principal, permission, object, today).allowed;
}

/**
 * Whether this principal may do this to that, and why. Of a person's roles, any may grant it where its binding reaches, and a denial
 * of any of them counts everywhere.
 */
export function judge(principal: Principal, permission: Permission, object: AccessObject, today: Date): Judgement {
  if (principal.type === 'service') {
    const needed = ADMINISTRATION.includes(permission.resource) ? 'admin' : 'write';
    return reaches(principal.scope, READING.includes(permission.verb) ? 'read' : needed) ? GRANTED : NOT_GRANTED;
  }
  const nearness = nearnessOf(principal, object);
  const holds = holdsFor(principal, object, today);
  const request = { ...permission, nearness, holds };
  const denials = principal.holdings.flatMap(({ access }) => access.denials);
  const grants = principal.holdings.flatMap((holding) => (holding.reaches(object.store) ? holding.access.grants : []));
  const decision = decide({ grants, denials }, request);
  if (decision.allowed) return GRANTED;
  if (decision.because === 'not-granted') return NOT_GRANTED;
  const { reason } = decision.by;
  return { allowed: false, because: 'denied', ...(reason ? { reason } : {}) };
}

function nearnessOf(person: PersonPrincipal, { store, owners = [] }: AccessObject): 'own' | 'store' | 'region' | 'org' {
  if (owners.includes(person.employeeNumber)) return 'own';
  if (store && store.name === person.store) return 'store';
  if (store && person.region !== undefined && store.regions.includes(person.region)) return 'region';
  return 'org';
}
