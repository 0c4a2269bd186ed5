import type { LiveStore } from '../live/live-store.ts';
import type { PersonPrincipal, Principal } from './principal.ts';

/** Has this person one of the roles in this store? A program has no roles. */
export function holdsRole(principal: Principal, roles: readonly string[], store: LiveStore): boolean {
  return principal.type === 'person' && rolesIn(principal, store).some((role) => roles.includes(role));
}

/** The roles that somebody has in a store: their own, or one that they look after from above. A binding may reach every store; its people do not. */
export function rolesIn({ holdings, store: home, region }: PersonPrincipal, store: LiveStore): string[] {
  const isTheirs = home === undefined ? region === undefined || store.regions.includes(region) : home === store.name;
  if (!isTheirs) return [];
  return holdings.filter((holding) => holding.reaches(store)).map(({ role }) => role);
}

/** How rows of tasks call who acts: an employee number, or the name of a token. */
export function actorNumber(principal: Principal): string {
  return principal.type === 'person' ? principal.employeeNumber : principal.id;
}
