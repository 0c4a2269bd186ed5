import { namedApprovers } from '../../kinds/approval-flow/approvers.ts';
import type { ApprovalFlowSpec, Money } from '../../kinds/approval-flow/spec.ts';
import { may } from '../access/may.ts';
import { personPrincipal } from '../access/person.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { listPeople } from '../database/queries/people.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { LiveStore } from '../live/live-store.ts';

/** Far more than decide one request. */
const MAX_PEOPLE = 20_000;

/** Everybody who may have a part in a request, as the directory and the configuration are now. */
export interface People {
  readonly chain: LiveChain;
  readonly all: ReadonlyMap<string, PersonPrincipal>;
  readonly at: Date;
}

/** Reads those whom a flow may mean in these stores, and some by name. */
export async function readPeople(
  queries: Queries,
  ask: {
    readonly flow: ApprovalFlowSpec;
    readonly chain: LiveChain;
    readonly stores: readonly string[];
    readonly named: readonly string[];
    readonly at: Date;
  },
): Promise<People> {
  const { flow, chain, stores, named, at } = ask;
  const subjects = subjectsOf(rolesOf(flow, chain), chain);
  const rows = await listPeople(queries, { ...subjects, stores, named, limit: MAX_PEOPLE });
  const today = at.toISOString().slice(0, 10);
  const all = rows.map((row) => [row.employeeNumber, personPrincipal(row, chain, today)] as const);
  return { chain, all: new Map(all), at };
}

/** Those a flow names, those of its effects, and those who look after regions. */
function rolesOf(flow: ApprovalFlowSpec, chain: LiveChain): ReadonlySet<string> {
  const roles = new Set([...namedApprovers(flow)].map(({ role }) => role));
  for (const node of flow.nodes)
    for (const source of 'recipients' in node ? node.recipients : []) if ('role' in source) roles.add(source.role);
  for (const effect of [...(flow.effects.onApproved ?? []), ...(flow.effects.onRejected ?? [])])
    for (const source of 'to' in effect ? (effect.to ?? []) : []) if ('role' in source) roles.add(source.role);
  for (const { spec } of chain.all('region').values()) if (spec.manager) roles.add(spec.manager);
  return roles;
}

function subjectsOf(roles: ReadonlySet<string>, chain: LiveChain): { positions: string[]; groups: string[] } {
  const subjects = [...chain.all('roleBinding').values()].flatMap(({ spec }) =>
    roles.has(spec.role) ? spec.subjects : [],
  );
  return {
    positions: subjects.flatMap(({ position }) => position ?? []),
    groups: subjects.flatMap(({ group }) => group ?? []),
  };
}

/** What a request is, for those who decide it. */
export interface DecidedThing {
  readonly flow: string;
  readonly requester: string;
  readonly stores: readonly LiveStore[];
}

/** The store over which somebody may decide a request: one of those that it concerns, or none. False when they may not. */
export function mayDecide(
  person: PersonPrincipal,
  { flow, requester, stores }: DecidedThing,
  at: Date,
): { readonly store: LiveStore | undefined } | false {
  const permission = { resource: 'approval', verb: 'approve' } as const;
  for (const store of [...stores, undefined])
    if (may(person, permission, { store, owners: [requester], facts: { flow } }, at)) return { store };
  return false;
}

/** Does one of somebody's roles that approve reach so far? A role without a limit does. */
export function reachesAmount(person: PersonPrincipal, amount: Money | undefined, chain: LiveChain): boolean {
  if (!amount) return true;
  return person.holdings.some(({ role, access }) => {
    if (!access.grants.some(({ resource, verbs }) => resource === 'approval' && verbs.includes('approve')))
      return false;
    const limit = chain.get('role', role)?.spec.maxApprovalAmount;
    return !limit || (limit.currency === amount.currency && amount.amountMinor <= limit.amountMinor);
  });
}
