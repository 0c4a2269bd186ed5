import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundEvidence, foundSteps } from '../../kinds/sop/walk.ts';
import type { Resource } from '../../model/resource.ts';
import { rolesIn } from '../access/holds-role.ts';
import { personPrincipal } from '../access/person.ts';
import type { Principal } from '../access/principal.ts';
import type { Queries } from '../database/database.ts';
import { readPutRight } from '../database/queries/corrective-actions.ts';
import { readEvidenceFacts } from '../database/queries/evidence.ts';
import { readOpenFindings, readPeopleOnShift } from '../database/queries/run-items.ts';
import { findStaff } from '../database/queries/staff.ts';
import type { LiveStore } from '../live/live-store.ts';
import { Problem } from '../problem.ts';
import type { RunFacts, RunItem } from '../procedures/run-facts.ts';
import { sopInStore } from '../procedures/sop-in-store.ts';
import type { Services } from '../services.ts';
import { challengeCode } from './challenge-code.ts';
import { stepOfCode } from './check-in-code.ts';
import type { TaskAtHand } from './task-at-hand.ts';

/** What the answers of a request speak about, which has to be looked up. */
export interface NamedInAnswers {
  readonly uploads: readonly string[];
  readonly people: readonly string[];
  /** Who answers; their roles are known. */
  readonly who?: Principal;
}

/** Everything that the steps of a task are judged by. */
export async function runFactsOf(
  services: Services,
  queries: Queries,
  { task, store, chain, codeSecret: secret }: TaskAtHand,
  { uploads, people, who }: NamedInAnswers = { uploads: [], people: [] },
): Promise<RunFacts> {
  const pinned = await services.pinned.read(queries, { sort: 'sop', name: task.sop, revision: task.revision });
  if (!pinned) throw new Problem('platform/not-found', { subject: `task/${task.id}` });
  const sop = sopInStore(pinned, store);
  const procedures = await proceduresBelow(services, queries, { sop, store, revision: task.revision });
  const specs = [sop, ...procedures.values()].map(({ spec }) => spec);
  const now = services.clock();
  const evidence = await readEvidenceFacts(queries, uploads);
  const roles = new Map<string, readonly string[]>();
  if (who?.type === 'person') roles.set(who.employeeNumber, rolesIn(who, store));
  for (const person of people) {
    const staff = await findStaff(queries, person);
    const today = now.toISOString().slice(0, 10);
    if (staff && staff.status !== 'left') roles.set(person, rolesIn(personPrincipal(staff, chain, today), store));
  }
  return {
    ...{ task: task.id, sop, store },
    procedures,
    challengeCode: challengeCode(task.id, secret),
    run: runVariable({ task, now }),
    data: (task.inputs.data as RunFacts['data'] | undefined) ?? {},
    items: await itemsOf(queries, {
      task,
      now,
      over: new Set(specs.flatMap(listsOf)),
    }),
    putRight: new Set(specs.some(stops) ? await readPutRight(queries, task.id) : []),
    evidence: new Map(
      evidence.map((fact) => [
        fact.id,
        { ...fact, proves: fact.proves ?? undefined, seconds: fact.seconds ?? undefined },
      ]),
    ),
    rolesOf: (employee) => roles.get(employee),
    showed: (code, at) => stepOfCode(store.name, code, { at, secret }) !== undefined,
  };
}

/** The SOPs that its steps refer to, and theirs, at the revision of the task; read only for an SOP with such steps. */
async function proceduresBelow(
  services: Services,
  queries: Queries,
  { sop, store, revision }: { readonly sop: Resource<SopSpec>; readonly store: LiveStore; readonly revision: number },
): Promise<Map<string, Resource<SopSpec>>> {
  const found = new Map<string, Resource<SopSpec>>();
  const todo = [sop];
  for (let one = todo.pop(); one; one = todo.pop())
    for (const { step } of foundSteps(one.spec)) {
      const [name = ''] = step.kind === 'sub-sop' ? step.sop.split('@') : [];
      if (name === '' || found.has(name)) continue;
      const below = await services.pinned.read(queries, { sort: 'sop', name, revision });
      if (!below) continue;
      const own = sopInStore(below, store);
      found.set(name, own);
      todo.push(own);
    }
  return found;
}

/** Has it steps that stop the work when they fail? */
function stops(sop: SopSpec): boolean {
  return foundSteps(sop).some(({ onFail }) => onFail?.block !== undefined && onFail.block !== 'none');
}

/** The lists that its steps are repeated over, and that its tables and scans are about. */
function listsOf(sop: SopSpec): string[] {
  const over = foundSteps(sop).flatMap(({ repeat }) => repeat?.over ?? []);
  return [...over, ...foundEvidence(sop).flatMap(({ evidence }) => ('rowsFrom' in evidence ? evidence.rowsFrom : []))];
}

function runVariable({ task, now }: { readonly task: TaskAtHand['task']; readonly now: Date }): RunFacts['run'] {
  const { id, template, scenario, priority, store, businessDate, startedAt, dueAt, submittedAt, performer, inputs } =
    task;
  return {
    ...{ name: `task/${id}`, template, scenario, priority, store, date: businessDate, now, dueAt, inputs },
    ...(startedAt ? { startedAt } : {}),
    ...(submittedAt ? { submittedAt } : {}),
    ...(performer ? { performer } : {}),
    ...{ failedSteps: task.failedSteps, redlineFailed: task.redlineFailed },
  };
}

async function itemsOf(
  queries: Queries,
  { task, now, over }: { task: TaskAtHand['task']; now: Date; over: ReadonlySet<string> },
): Promise<Record<string, RunItem[]>> {
  return {
    ...(over.has('staff-on-shift') ? { 'staff-on-shift': await readPeopleOnShift(queries, task.store, now) } : {}),
    ...(over.has('findings') ? { findings: await readOpenFindings(queries, task.store, task.id) } : {}),
  };
}
