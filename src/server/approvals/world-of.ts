import type { ApprovalFlowSpec, Money } from '../../kinds/approval-flow/spec.ts';
import type { Resource } from '../../model/resource.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { LiveStore } from '../live/live-store.ts';
import { findAt, managersOf, type Place } from './find-people.ts';
import type { FlowScope } from './flow-scope.ts';
import type { FlowWorld, PersonSource } from './flow-world.ts';
import { mayDecide, type People, reachesAmount } from './people.ts';

/** A request as its way depends on it. */
export interface RequestInPlace {
  readonly flow: Resource<ApprovalFlowSpec>;
  readonly requester: PersonPrincipal;
  readonly form: Readonly<Record<string, unknown>>;
  /** Where it belongs. */
  readonly store: LiveStore | undefined;
  /** All stores that it concerns. */
  readonly stores: readonly LiveStore[];
  readonly scope: FlowScope;
  readonly people: People;
}

/** The stores that a form field names; where the request belongs when no field is asked. */
export function storesFrom(field: string | undefined, { form, store, people }: RequestInPlace): LiveStore[] {
  if (field === undefined) return store ? [store] : [];
  const names = [form[field] ?? []].flat();
  return names.flatMap((name) => (typeof name === 'string' ? (people.chain.store(name) ?? []) : []));
}

/** What a request's way depends on, as the directory and the configuration are now. */
export function worldOf(request: RequestInPlace): FlowWorld {
  const { flow, requester, form, stores, scope, people } = request;
  const { chain, all, at } = people;
  const thing = { flow: flow.metadata.name, requester: requester.employeeNumber, stores };
  const isAble = (person: string, amount: Money | undefined): boolean => {
    const principal = all.get(person);
    return (
      principal !== undefined && mayDecide(principal, thing, at) !== false && reachesAmount(principal, amount, chain)
    );
  };
  const found = (source: PersonSource): string[][] =>
    placesFrom('storeFrom' in source ? source.storeFrom : undefined, request).map((place) =>
      findAt(source, place, people),
    );
  return {
    ...{ flow: flow.spec, requester: requester.employeeNumber, at },
    holds: (condition) => {
      const { value } = scope(condition);
      return typeof value === 'boolean' ? value : undefined;
    },
    amount: (field) => (form[field] ?? undefined) as Money | undefined,
    meant: (source) => [...new Set(found(source).flat())],
    find: (source) => {
      const groups = found(source).map((group) =>
        group.filter((person) => person === requester.employeeNumber || isAble(person, undefined)),
      );
      return [...new Map(groups.map((group) => [group.join(' '), group])).values()];
    },
    mayDecide: isAble,
    superiors: () => superiorsOf(requester, people),
  };
}

function placesFrom(field: string | undefined, request: RequestInPlace): Place[] {
  const stores = storesFrom(field, request);
  if (stores.length > 0) return stores.map((store) => ({ store, regions: store.regions }));
  return [{ store: undefined, regions: request.people.chain.regionPath(request.requester.region) }];
}

/** Whoever looks after the nearest region of theirs that is not their own to look after. */
function superiorsOf({ store, region, employeeNumber }: PersonPrincipal, people: People): string[] {
  const { chain } = people;
  const regions = (store ? chain.store(store)?.regions : undefined) ?? chain.regionPath(region);
  for (let depth = regions.length; depth > 0; depth--) {
    const others = managersOf(regions.slice(0, depth), people).filter((person) => person !== employeeNumber);
    if (others.length > 0) return others;
  }
  return [];
}
