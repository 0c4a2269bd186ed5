import { type Access, accessOf, lineageOf } from '../../kinds/role/access.ts';
import { role } from '../../kinds/role/index.ts';
import type { RoleOutline } from '../../kinds/role/outline.ts';
import type { Chain } from './chain.ts';

/** The roles of a chain, and what follows from their inheritance. */
export interface Roles {
  readonly byName: ReadonlyMap<string, RoleOutline>;
  /** All that a role grants and denies. */
  access(name: string): Access;
  /** A role and every role that it inherits from, itself first. */
  lineage(name: string): readonly string[];
  /** Two roles, one of each list, that nobody may hold together. */
  conflict(some: readonly string[], others: readonly string[]): readonly [string, string] | undefined;
}

/** To be asked for as `chain.once(rolesOf)`. */
export function rolesOf(chain: Chain): Roles {
  const byName = new Map([...chain.of(role)].map(([name, { outline }]) => [name, outline]));
  const access = new Map<string, Access>();
  const lineage = (name: string): readonly string[] => lineageOf(name, byName);
  return {
    byName,
    lineage,
    access: (name) => {
      const known = access.get(name) ?? accessOf(name, byName);
      access.set(name, known);
      return known;
    },
    conflict: (some, others) => {
      for (const one of some)
        for (const other of others)
          if (one !== other && excludes(byName.get(one), other, byName.get(other), one)) return [one, other];
      return undefined;
    },
  };
}

function excludes(a: RoleOutline | undefined, b: string, other: RoleOutline | undefined, name: string): boolean {
  return (a?.incompatibleWith?.includes(b) || other?.incompatibleWith?.includes(name)) ?? false;
}
