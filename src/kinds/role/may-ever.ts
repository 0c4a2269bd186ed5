import type { Access } from './access.ts';
import type { Scope, Verb } from './decide.ts';
import type { RoleDenial, RolePermission, RoleResource } from './spec.ts';

const SCOPES: readonly Scope[] = ['own', 'store', 'region', 'org'];

/** Is there anything of this sort that the holder may do this to, whatever the conditions say of one or the other? */
export function mayEver({ grants, denials }: Access, verb: Verb, resource: RoleResource): boolean {
  return grants.some((grant) => {
    return grant.resource === resource && grant.verbs.includes(verb) && !isDenied(grant, verb, denials);
  });
}

/** Whether denials take a verb away wherever the permission grants it. */
export function isDenied({ resource, scope }: RolePermission, verb: Verb, denials: readonly RoleDenial[]): boolean {
  return denials.some(
    (denial) =>
      (denial.resource === '*' || denial.resource === resource) &&
      denial.verbs.includes(verb) &&
      denial.condition === undefined &&
      SCOPES.indexOf(denial.scope ?? 'org') >= SCOPES.indexOf(scope),
  );
}
