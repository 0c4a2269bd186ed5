import { mayEver } from '../../kinds/role/may-ever.ts';
import { findToken } from '../database/queries/access-tokens.ts';
import { renewPinTries, takePinTry } from '../database/queries/pins.ts';
import { findSession } from '../database/queries/sessions.ts';
import { findStaff } from '../database/queries/staff.ts';
import { findDevice, type StoreDevice } from '../database/queries/store-devices.ts';
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
}

/** How somebody names themselves on a device that a store shares. */
export interface SelfNaming {
  readonly employeeNumber?: string | undefined;
  readonly pin?: string | undefined;
}

/** Finds out whose token this is. What they may do is read anew each time: somebody who left is out at once. */
export async function identify(token: string, self: SelfNaming, services: Services): Promise<Caller> {
  const { database, clock } = services;
  const hash = tokenHash(token);
  const known = await findToken(database, hash);
  if (known) {
    const { name, scope, expiresAt } = known;
    requireUnexpired(name, expiresAt, clock());
    return { principal: { type: 'service', id: `token/${name}`, scope }, name, scope };
  }
  const device = await findDevice(database, hash);
  if (device) {
    requireUnexpired(device.name, device.expiresAt, clock());
    return identifyAtDevice(device, self, services);
  }
  const session = await findSession(database, hash);
  const staff = session && (await findStaff(database, session.employeeNumber));
  if (!session || !staff || staff.status === 'left') throw new Problem('platform/token-unknown');
  requireUnexpired(session.device, session.expiresAt, clock());
  const chain = await services.live.read(database);
  const principal = personPrincipal(staff, chain, clock().toISOString().slice(0, 10));
  const scope = scopeOf(principal, chain);
  return { principal, name: principal.id, ...(scope ? { scope } : {}) };
}

/**
 * The person of the store who names themselves with this request. The device's token alone is nobody, and through it nobody reaches
 * the configuration.
 */
async function identifyAtDevice(
  { store }: StoreDevice,
  { employeeNumber = '', pin = '' }: SelfNaming,
  { database, live, clock }: Services,
): Promise<Caller> {
  const staff = await findStaff(database, employeeNumber);
  const isOfStore = staff?.store === store && staff.status !== 'left';
  const secret = isOfStore && pin !== '' ? await takePinTry(database, employeeNumber) : undefined;
  if (!(await isSecret(pin, secret)) || !staff) throw new Problem('platform/sign-in-refused');
  await renewPinTries(database, employeeNumber);
  const principal = personPrincipal(staff, await live.read(database), clock().toISOString().slice(0, 10));
  return { principal, name: principal.id };
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
