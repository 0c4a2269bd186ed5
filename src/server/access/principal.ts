import type { Access } from '../../kinds/role/access.ts';
import type { LiveStore } from '../live/live-store.ts';
import type { Scope } from './token.ts';

/** Who sent a request: a program with a token of its own, or a person of the directory. */
export type Principal = ServicePrincipal | PersonPrincipal;

export interface ServicePrincipal {
  readonly type: 'service';
  /** As the journal names it: `token/ci`. */
  readonly id: string;
  readonly scope: Scope;
}

export interface PersonPrincipal {
  readonly type: 'person';
  /** As the journal names it: `staff/E1024`. */
  readonly id: string;
  readonly employeeNumber: string;
  readonly name: string;
  /** Where they work; absent for people of a region or of headquarters. */
  readonly store?: string;
  /** The region they look after or in which their store lies. */
  readonly region?: string;
  readonly positions: readonly string[];
  readonly skills: readonly string[];
  readonly holdings: readonly Holding[];
}

/** A role that somebody has, and where. */
export interface Holding {
  readonly role: string;
  readonly access: Access;
  /** Fields that its holders see masked, whatever their other roles show: `user.name`. */
  readonly masks: readonly string[];
  /** Does the binding reach this store? Without a store: what concerns the whole chain. */
  reaches(store: LiveStore | undefined): boolean;
}
