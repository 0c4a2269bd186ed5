import type { FastifyRequest } from 'fastify';
import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import { formatAddress } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import { authorize } from '../access/authorize.ts';
import { may, type Permission } from '../access/may.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import { type ApprovalRow, findApproval } from '../database/queries/approvals.ts';
import { insertJournal } from '../database/queries/journal.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';
import { decidersNow } from './state.ts';

/** The person who calls: requests are made and decided by people, never by programs. */
export function personOf({ principal }: FastifyRequest): PersonPrincipal {
  if (principal?.type !== 'person') throw new Problem('platform/person-needed');
  return principal;
}

export interface NewRequestGround {
  readonly flow: Resource<ApprovalFlowSpec>;
  readonly requester: PersonPrincipal;
  readonly chain: LiveChain;
}

/** Who calls may make a request on a flow: their role lets them, and the flow lets their role. */
export async function authorizeRequest(
  request: FastifyRequest,
  name: string,
  services: Services,
): Promise<NewRequestGround> {
  const requester = personOf(request);
  const chain = await services.live.read(services.database);
  const flow = chain.get('approvalFlow', name);
  const owners = [requester.employeeNumber];
  const subject = formatAddress({ kind: LIVE_KINDS.approvalFlow, name });
  await authorize(request, { subject, owners, facts: { flow: name } }, services);
  if (!flow) throw new Problem('platform/not-found', { flow: name });
  if (!requester.holdings.some(({ role }) => flow.spec.initiators.includes(role)))
    throw await denied(request, { subject, store: requester.store }, services);
  return { flow, requester, chain };
}

/** Who calls may read what is listed. */
export async function authorizeRead(
  request: FastifyRequest,
  {
    subject,
    store,
    owners,
  }: { readonly subject: string; readonly store?: string | undefined; readonly owners: string[] },
  services: Services,
): Promise<void> {
  const chain = await services.live.read(services.database);
  const live = store === undefined ? undefined : chain.store(store);
  if (store !== undefined && !live) throw new Problem('platform/not-found', { store });
  await authorize(request, { subject, store: live, owners }, services);
}

/** What is done to one request: read it, decide it, or what only its requester may. */
export type ApprovalAct = 'read' | 'approve' | 'own';

/** Who calls may do this to a request; answers their employee number, if they are a person. */
export async function authorizeApproval(
  request: FastifyRequest,
  { id, act }: { readonly id: number; readonly act: ApprovalAct },
  services: Services,
): Promise<string> {
  const { database, live, clock } = services;
  const row = await findApproval(database, id);
  const subject = `approval/${id}`;
  if (!row) {
    await authorize(request, { subject }, services);
    throw new Problem('platform/not-found', { approval: id });
  }
  const chain = await live.read(database);
  const { permission } = request.routeOptions.config;
  const object = { subject, owners: ownersOf(row, act), facts: { flow: row.flow } };
  const store = storeFor(request, { row, chain, object, permission, now: clock() });
  await authorize(request, { ...object, store }, services);
  if (act === 'read') return '';
  const { employeeNumber } = personOf(request);
  if (act === 'own' && employeeNumber !== row.requester)
    throw await denied(request, { subject, store: row.store ?? undefined }, services);
  return employeeNumber;
}

/** Whoever has a part in a request may see it; to decide it, it is its requester's own. */
function ownersOf({ requester, state }: ApprovalRow, act: ApprovalAct): string[] {
  return act === 'read' ? [requester, ...decidersNow(state), ...state.decided.map(({ by }) => by)] : [requester];
}

interface Sought {
  readonly row: ApprovalRow;
  readonly chain: LiveChain;
  readonly object: { readonly owners: readonly string[]; readonly facts: Readonly<Record<string, unknown>> };
  readonly permission: Permission | undefined;
  readonly now: Date;
}

/** Of the stores that a request concerns, one that the caller reaches. */
function storeFor(
  { principal }: FastifyRequest,
  { row, chain, object, permission, now }: Sought,
): LiveStore | undefined {
  const own = row.store === null ? undefined : chain.store(row.store);
  const stores = [own, ...row.stores.map((name) => chain.store(name))];
  if (!principal || !permission) return own;
  return stores.find((store) => may(principal, permission, { ...object, store }, now)) ?? own;
}

/** Writes down that somebody was refused by what a flow says. */
async function denied(
  request: FastifyRequest,
  { subject, store }: { readonly subject: string; readonly store?: string | undefined },
  { database, clock }: Services,
): Promise<Problem> {
  const actor = request.principal?.id ?? '';
  const { resource = '', verb = '' } = request.routeOptions.config.permission ?? {};
  const action = `${resource}.${verb}`;
  await insertJournal(database, [{ at: clock(), actor, action, subject, store, outcome: 'denied' }]);
  return new Problem('platform/not-allowed', { actor, action, subject });
}
