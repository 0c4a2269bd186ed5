import type { Access } from './access.ts';
import type { RoleDenial, RolePermission, RoleResource, RoleVerbs } from './spec.ts';

export type Verb = RoleVerbs[number];
export type Scope = RolePermission['scope'];

export interface AccessRequest {
  readonly resource: RoleResource;
  readonly verb: Verb;
  /** How close the object is to the actor: their own, of their store, of their region, or anywhere else in the binding. */
  readonly nearness: Scope;
  /** Answers a CEL condition about this object and actor; undefined when it cannot be decided, for want of data for instance. */
  readonly holds: (condition: string) => boolean | undefined;
}

export type AccessDecision =
  | { readonly allowed: true; readonly by: RolePermission }
  | { readonly allowed: false; readonly because: 'denied'; readonly by: RoleDenial }
  | { readonly allowed: false; readonly because: 'not-granted' };

// Each scope contains those before it.
const SCOPES: readonly Scope[] = ['own', 'store', 'region', 'org'];

/**
 * May the holder do this? A denial beats every grant, and what nothing grants is refused. In doubt it is refused: a condition that
 * cannot be decided counts in a denial and does not count in a grant.
 */
export function decide(access: Access, request: AccessRequest): AccessDecision {
  const denial = access.denials.find((rule) => covers({ scope: 'org', ...rule }, request, true));
  if (denial) return { allowed: false, because: 'denied', by: denial };
  const grant = access.grants.find((rule) => covers(rule, request, false));
  return grant ? { allowed: true, by: grant } : { allowed: false, because: 'not-granted' };
}

type AccessRule = Pick<RoleDenial, 'resource' | 'verbs' | 'condition'> & { readonly scope: Scope };

function covers(rule: AccessRule, request: AccessRequest, whenUndecided: boolean): boolean {
  const { resource, verb, nearness, holds } = request;
  return (
    (rule.resource === '*' || rule.resource === resource) &&
    rule.verbs.includes(verb) &&
    SCOPES.indexOf(nearness) <= SCOPES.indexOf(rule.scope) &&
    (rule.condition === undefined || (holds(rule.condition) ?? whenUndecided))
  );
}
