import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { Resource } from '../../model/resource.ts';
import { personPrincipal } from '../access/person.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { findStaff } from '../database/queries/staff.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';
import { localDay } from '../live/local-time.ts';
import type { FlowClock } from './flow-clock.ts';
import { flowScope } from './flow-scope.ts';
import type { FlowWorld } from './flow-world.ts';
import { readPeople } from './people.ts';
import { type RequestInPlace, worldOf } from './world-of.ts';

/** A request with all that its way depends on. */
export interface PlacedRequest {
  readonly request: RequestInPlace;
  readonly world: FlowWorld;
  readonly clock: FlowClock;
}

export interface RequestFacts {
  readonly flow: Resource<ApprovalFlowSpec>;
  readonly requester: PersonPrincipal;
  readonly form: Readonly<Record<string, unknown>>;
  readonly store: string | null;
  readonly stores: readonly string[];
  /** Others who may get a part in it. */
  readonly named?: readonly string[];
}

/** Gathers what a request's way depends on, as the directory and the configuration are now. */
export async function placeRequest(
  queries: Queries,
  facts: RequestFacts,
  { chain, at }: { readonly chain: LiveChain; readonly at: Date },
): Promise<PlacedRequest> {
  const { flow, requester, form, named = [] } = facts;
  const store = facts.store === null ? undefined : chain.store(facts.store);
  const stores = facts.stores.flatMap((name) => chain.store(name) ?? []);
  const around = [...facts.stores, ...(facts.store ? [facts.store] : [])];
  const people = await readPeople(queries, { flow: flow.spec, chain, stores: around, named, at });
  const scope = flowScope(flow, { form, requester, store, today: localDay(at, zoneOf(store, chain)) });
  const request: RequestInPlace = { flow, requester, form, store, stores, scope, people };
  return { request, world: worldOf(request), clock: clockOf(flow.spec, store, chain) };
}

/** A person's principal even after they left: a request of theirs goes on. */
export async function requesterNamed(
  queries: Queries,
  employeeNumber: string,
  { chain, at }: { readonly chain: LiveChain; readonly at: Date },
): Promise<PersonPrincipal> {
  const row = await findStaff(queries, employeeNumber);
  const known = row ?? { name: '', status: 'left', store: null, region: null, positions: [], groups: [], skills: [] };
  return personPrincipal({ ...known, employeeNumber } as never, chain, at.toISOString().slice(0, 10));
}

/** The time zone of a store; the chain's for what belongs to none. */
export function zoneOf(store: LiveStore | undefined, chain: LiveChain): string {
  return store?.spec.timezone ?? [...chain.all('chain').values()][0]?.spec.headquarters?.timezone ?? 'UTC';
}

function clockOf(flow: ApprovalFlowSpec, store: LiveStore | undefined, chain: LiveChain): FlowClock {
  const zone = zoneOf(store, chain);
  const isWorkingTime = flow.clock === 'working-time' && flow.calendar !== undefined;
  return { zone, ...(isWorkingTime ? { calendar: chain.get('calendar', flow.calendar ?? '')?.spec } : {}) };
}
