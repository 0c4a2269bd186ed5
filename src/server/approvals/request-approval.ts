import type { ApprovalFlowSpec } from '../../kinds/approval-flow/spec.ts';
import type { Resource } from '../../model/resource.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import { personPrincipal } from '../access/person.ts';
import type { PersonPrincipal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { findUnderWay, insertApproval } from '../database/queries/approvals.ts';
import { readEvidenceFacts } from '../database/queries/evidence.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { findStaff } from '../database/queries/staff.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { localDay } from '../live/local-time.ts';
import { Problem } from '../problem.ts';
import { begin } from './advance.ts';
import { type CheckedForm, checkForm } from './check-form.ts';
import { momentAfter } from './flow-clock.ts';
import { placeRequest, zoneOf } from './in-place.ts';
import { settle } from './settle.ts';

/** What somebody asks for. */
export interface NewRequest {
  readonly flow: Resource<ApprovalFlowSpec>;
  readonly requester: PersonPrincipal;
  readonly store: string | undefined;
  readonly filled: Readonly<Record<string, unknown>>;
  readonly chain: LiveChain;
  readonly at: Date;
  /** The task that asks, where no person does. */
  readonly origin?: string;
}

/** Checks a request and starts it on its way; answers its number. */
export async function requestApproval(transaction: Queries, ask: NewRequest): Promise<number> {
  return startRequest(transaction, ask, await checkedRequest(transaction, ask));
}

/** Starts a request with whose form nothing is wrong on its way; answers its number. */
export async function startRequest(
  transaction: Queries,
  ask: NewRequest,
  { form, store, stores }: CheckedRequest,
): Promise<number> {
  const { flow, requester, chain, at } = ask;
  const placed = await placeRequest(transaction, { flow, requester, form, store, stores }, { chain, at });
  const progress = begin(placed.world);
  const { sla } = flow.spec;
  const uniqueKey = uniqueKeyOf(flow.spec, form);
  const slaDueAt = sla ? momentAfter(at, secondsOf(sla), placed.clock) : null;
  const name = flow.metadata.name;
  const id = await insertApproval(transaction, {
    ...{ flow: name, revision: chain.revision, requester: requester.employeeNumber, store, stores, form, uniqueKey },
    // Settled below, in the same transaction.
    ...{ status: 'waiting', state: { ...progress.state, status: 'waiting' }, requestedAt: at, slaDueAt },
  });
  if (id === undefined) {
    const open = await findUnderWay(transaction, name, uniqueKey ?? '');
    throw new Problem('platform/approval-under-way', { flow: name, approval: open ?? 0 });
  }
  const entry = { at, actor: requester.id, action: 'approval.requested', subject: `approval/${id}` } as const;
  const where = store ? { store } : {};
  await insertJournal(transaction, [
    { ...entry, ...where, outcome: 'done', data: { flow: name, ...(ask.origin ? { origin: ask.origin } : {}) } },
  ]);
  await settle(transaction, { id, stores, slaDueAt, isOverdue: false }, { progress, placed, actor: requester.id });
  return id;
}

/** What tells one case of a flow from another; undefined where every request is a case of its own. */
export function uniqueKeyOf(
  { uniqueBy }: Pick<ApprovalFlowSpec, 'uniqueBy'>,
  form: Readonly<Record<string, unknown>>,
): string | undefined {
  return uniqueBy?.map((field) => JSON.stringify(form[field] ?? null)).join(' ');
}

export interface CheckedRequest {
  readonly form: CheckedForm['form'];
  readonly store: string | null;
  readonly stores: readonly string[];
}

/** The form in order, and where the request belongs; refused with everything that is wrong with it. */
export async function checkedRequest(transaction: Queries, ask: NewRequest): Promise<CheckedRequest> {
  const { findings, ...checked } = await judgedRequest(transaction, ask);
  if (findings.length > 0)
    throw new Problem('platform/form-refused', { flow: ask.flow.metadata.name, findings: findings.length }, findings);
  return checked;
}

/** The same with what is wrong with the form, for whoever may still put it right. */
export async function judgedRequest(
  transaction: Queries,
  ask: NewRequest,
): Promise<CheckedRequest & Pick<CheckedForm, 'findings'>> {
  const { flow, requester, filled, chain, at } = ask;
  const fields = flow.spec.form.fields;
  const named = fields.filter(({ type }) => type === 'store').flatMap(({ id }) => namesIn(filled[id]));
  const one = fields.find((field) => field.type === 'store' && !field.multiple);
  const store = ask.store ?? namesIn(one && filled[one.id])[0] ?? requester.store ?? null;
  const place = store === null ? undefined : chain.store(store);
  const people = await readNamed(transaction, ask);
  const files = await readFiles(transaction, ask);
  // A day begins in the east first: every store has its lead time in full.
  const places = named.flatMap((name) => chain.store(name) ?? []);
  const today =
    [place, ...places]
      .map((at_) => localDay(at, zoneOf(at_, chain)))
      .toSorted()
      .at(-1) ?? '';
  const { form, findings } = checkForm(flow, filled, {
    ...{ requester, store: place, today, now: at },
    storeNamed: (name) => chain.store(name),
    personNamed: (employeeNumber) => people.get(employeeNumber),
    fileNamed: (name) => files.get(name),
  });
  const kept = fields.filter(({ type }) => type === 'store').flatMap(({ id }) => namesIn(form[id]));
  return { form, findings, store, stores: [...new Set([...kept, ...(store === null ? [] : [store])])] };
}

function namesIn(value: unknown): string[] {
  return [value ?? []].flat().filter((name): name is string => typeof name === 'string');
}

/** Those whom the form names, as far as they work here. */
async function readNamed(transaction: Queries, { flow, filled, chain, at }: NewRequest) {
  const people = new Map<string, PersonPrincipal>();
  const names = flow.spec.form.fields.filter(({ type }) => type === 'person').flatMap(({ id }) => namesIn(filled[id]));
  for (const name of new Set(names.slice(0, 1000))) {
    const row = await findStaff(transaction, name);
    if (row && row.status !== 'left') people.set(name, personPrincipal(row, chain, at.toISOString().slice(0, 10)));
  }
  return people;
}

/** The requester's own uploads that the form names; nobody attaches what somebody else has uploaded. */
async function readFiles(transaction: Queries, { flow, filled, requester }: NewRequest) {
  const fields = flow.spec.form.fields.filter(({ type }) => type === 'attachment');
  const names = fields.flatMap(({ id }) => namesIn(filled[id]));
  const files = await readEvidenceFacts(transaction, [...new Set(names)].slice(0, 1000));
  const own = files.filter(({ uploadedBy }) => uploadedBy === requester.employeeNumber);
  return new Map(own.map((file) => [file.id, file]));
}
