import type { RoleDenial, RolePermission, RoleSpec } from './spec.ts';

/** What of a role counts for access. */
export type RoleAccess = Pick<RoleSpec, 'inherits' | 'permissions' | 'denies'>;

/** All that a role grants and denies, with what it inherits. */
export interface Access {
  readonly grants: readonly RolePermission[];
  readonly denials: readonly RoleDenial[];
}

/** Collects a role's access through its inheritance; a role that does not exist grants nothing, a cycle is walked once. */
export function accessOf(name: string, roles: ReadonlyMap<string, RoleAccess>): Access {
  const specs = lineageOf(name, roles).flatMap((role) => roles.get(role) ?? []);
  return {
    grants: specs.flatMap(({ permissions }) => permissions),
    denials: specs.flatMap(({ denies }) => denies ?? []),
  };
}

/** The fields that a role sees masked, with those of what it inherits. */
export function masksOf(name: string, roles: ReadonlyMap<string, Pick<RoleSpec, 'inherits' | 'dataMask'>>): string[] {
  return lineageOf(name, roles).flatMap((role) => roles.get(role)?.dataMask ?? []);
}

/** A role and every role it inherits from, itself first. */
export function lineageOf(name: string, roles: ReadonlyMap<string, Pick<RoleAccess, 'inherits'>>): string[] {
  const lineage = new Set([name]);
  for (const role of lineage) for (const parent of roles.get(role)?.inherits ?? []) lineage.add(parent);
  return [...lineage];
}
