import { mayEver } from '../../kinds/role/may-ever.ts';
import { findCaller } from '../database/queries/callers.ts';
import { renewPinTries, takePinTry } from '../database/queries/pins.ts';
import { findStaff } from '../database/queries/staff.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { personPrincipal } from './person.ts';
import type { PersonPrincipal, Principal } from './principal.ts';
import { isSecret } from './secret.ts';
import { type Scope, tokenHash } from './token.ts';

/** Who a token stands for, and how far they reach into the configuration; absent for not at all. */
export interface Caller {
  readonly principal: Principal;
  readonly name: string;
  readonly scope?: Scope;
  /** The configuration that they were judged by; absent for programs, which need none. */
  readonly chain?: LiveChain;
}

/** How somebody names themselves on a device that a store shares. */
export interface SelfNaming {
  readonly employeeNumber?: string | undefined;
  readonly pin?: string | undefined;
}

/** Finds out whose token this is. What they may do is read anew each time: somebody who left is out at once. */
export async function identify(token: string, self: SelfNaming, services: Services): Promise<Caller> {
  const { database, clock } = services;
  const found = await findCaller(database, tokenHash(token));
  if (found.token) {
    const { name, scope, expiresAt } = found.token;
    requireUnexpired(name, expiresAt, clock());
    return { principal: { type: 'service', id: `token/${name}`, scope }, name, scope };
  }
  if (found.device) {
    requireUnexpired(found.device.name, found.device.expiresAt, clock());
    return identifyAtDevice(found.device.store, self, services);
  }
  const { session, revision } = found;
  if (!session || session.staff.status === 'left') throw new Problem('platform/token-unknown');
  requireUnexpired(session.device, session.expiresAt, clock());
  const chain = await services.live.at(database, revision);
  const principal = personPrincipal(session.staff, chain, clock().toISOString().slice(0, 10));
  const scope = scopeOf(principal, chain);
  return { principal, name: principal.id, chain, ...(scope ? { scope } : {}) };
}

/**
 * The person of the store who names themselves with this request. The device's token alone is nobody, and through it nobody reaches
 * the configuration.
 */
async function identifyAtDevice(
  store: string,
  { employeeNumber = '', pin = '' }: SelfNaming,
  { database, live, clock }: Services,
): Promise<Caller> {
  const staff = await findStaff(database, employeeNumber);
  const isOfStore = staff?.store === store && staff.status !== 'left';
  const secret = isOfStore && pin !== '' ? await takePinTry(database, employeeNumber) : undefined;
  if (!(await isSecret(pin, secret)) || !staff) throw new Problem('platform/sign-in-refused');
  await renewPinTries(database, employeeNumber);
  const chain = await live.read(database);
  const principal = personPrincipal(staff, chain, clock().toISOString().slice(0, 10));
  return { principal, name: principal.id, chain };
}

function requireUnexpired(name: string, expiresAt: Date | null, now: Date): void {
  if (expiresAt && expiresAt <= now)
    throw new Problem('platform/token-expired', { name, expiredAt: expiresAt.toISOString() });
}

/** How far a person's roles reach into the configuration. */
function scopeOf({ holdings }: PersonPrincipal, chain: LiveChain): Scope | undefined {
  if (holdings.some(({ role }) => chain.get('role', role)?.spec.administrator)) return 'admin';
  const may = (verb: 'read' | 'apply'): boolean =>
    holdings.some(({ access }) => mayEver(access, verb, 'configuration'));
  if (may('apply')) return 'write';
  return may('read') ? 'read' : undefined;
}
