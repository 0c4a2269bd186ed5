import type { RoleBindingSpec } from '../kinds/role-binding/spec.ts';
import { addDays, type Day } from '../model/day.ts';
import { UserError } from '../model/user-error.ts';
import { chainFrom } from '../scheduling/chain-from.ts';
import { type HourLoad, hourLoads, type Staffing } from '../scheduling/hour-loads.ts';
import { WORK_KINDS } from '../scheduling/mapping.ts';
import { planDay } from '../scheduling/plan-day.ts';
import type { PlanProblem } from '../scheduling/work.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Finder, finderIn } from './find-resource.ts';
import { readRoster } from './read-roster.ts';
import { requireValid } from './require-valid.ts';

export interface SimulateOptions {
  readonly from: Day;
  readonly days: number;
  /** One store, by name or address. */
  readonly store?: string | undefined;
  readonly roster?: { readonly file: string; readonly text: string } | undefined;
}

/** An hour of a store's day. */
export interface StoreHour extends HourLoad {
  readonly store: string;
  readonly date: Day;
}

export interface StoreSummary {
  readonly store: string;
  readonly tasks: number;
  readonly minutes: number;
  readonly overloadedHours: number;
  /** When everybody together has most to do. */
  readonly peak?: StoreHour;
}

/** The work that the files would bring, and whether there are people for it. */
export interface Simulation {
  readonly from: Day;
  readonly until: Day;
  readonly measuredBy: 'roster' | 'headcount';
  readonly tasks: number;
  readonly minutes: number;
  readonly overloadedHours: number;
  readonly stores: readonly StoreSummary[];
  /** All of one store; of several only those with too much to do, at most a thousand. */
  readonly hours: readonly StoreHour[];
  readonly problems: readonly (PlanProblem & { readonly date: Day })[];
}

const MOST_HOURS = 1000;

/** Reckons the days' work from the files, by the same plan that the platform dispatches. */
export async function simulate(options: SimulateOptions, workspace: Workspace): Promise<Simulation> {
  requireValid(workspace);
  const { from, days, roster: file, store } = options;
  const finder = await finderIn(workspace);
  const stores = store === undefined ? finder.all(WORK_KINDS.stores) : [await oneStore(store, finder)];
  const chain = chainFrom(finder, stores);
  const roster = file && readRoster(file.text, file.file, positionRoles(finder));
  const sums = new Map<string, Sum>();
  const hours: StoreHour[] = [];
  const problems: (PlanProblem & { date: Day })[] = [];
  const headcounts = new Map(
    [...chain.stores()].map(({ name, spec }) => [name, spec.headcount?.minOnShift ?? undefined]),
  );
  for (let date = from; date < addDays(from, days); date = addDays(date, 1)) {
    const plan = planDay(chain, { day: date });
    problems.push(...plan.problems.map((problem) => ({ ...problem, date })));
    for (const day of plan.stores) {
      const work = plan.cohorts[day.cohort] ?? [];
      const staffing: Staffing = {
        roster: roster?.byStoreDay.get(`${day.store} ${date}`),
        rosteredRoles: roster?.roles ?? new Set(),
        headcount: headcounts.get(day.store),
      };
      const sum = sums.get(day.store) ?? new Sum(day.store);
      sums.set(day.store, sum);
      sum.addTasks(work.map(({ spec }) => spec.workload.minutes));
      for (const load of hourLoads(day, work, staffing)) {
        const hour = { store: day.store, date, ...load };
        sum.addHour(hour);
        if (store !== undefined || (load.overloaded && hours.length < MOST_HOURS)) hours.push(hour);
      }
    }
  }
  const summaries = [...sums.values()].map((sum) => sum.summary());
  const total = (key: 'tasks' | 'minutes' | 'overloadedHours'): number =>
    summaries.reduce((all, summary) => all + summary[key], 0);
  return {
    ...{ from, until: addDays(from, days - 1), measuredBy: roster ? 'roster' : 'headcount' },
    ...{ tasks: total('tasks'), minutes: total('minutes'), overloadedHours: total('overloadedHours') },
    ...{ stores: summaries, hours, problems },
  };
}

/** Whether there is nothing to put right. */
export function isBearable({ overloadedHours, problems }: Simulation): boolean {
  return overloadedHours === 0 && problems.length === 0;
}

async function oneStore(text: string, finder: Finder): ReturnType<Finder['named']> {
  const found = finder.one({ kind: WORK_KINDS.stores, name: text }) ?? (await finder.named(text));
  if (found.kind !== WORK_KINDS.stores)
    throw new UserError('usage/not-a-store', { address: text, kind: WORK_KINDS.stores });
  return found;
}

/** The roles that bindings give to a position, wherever they reach. */
function positionRoles(finder: Finder): (position: string) => readonly string[] {
  const bindings = finder.all(WORK_KINDS.roleBindings).map(({ spec }) => spec as unknown as RoleBindingSpec);
  return (position) =>
    bindings.flatMap(({ role, subjects }) => (subjects.some((subject) => subject.position === position) ? [role] : []));
}

/** What a store's days come to. */
class Sum {
  readonly #store: string;
  #tasks = 0;
  #minutes = 0;
  readonly #overloaded = new Set<string>();
  #peak: StoreHour | undefined;

  constructor(store: string) {
    this.#store = store;
  }

  addTasks(minutes: readonly number[]): void {
    this.#tasks += minutes.length;
    for (const each of minutes) this.#minutes += each;
  }

  addHour(hour: StoreHour): void {
    if (hour.overloaded) this.#overloaded.add(`${hour.date} ${hour.hour}`);
    if (hour.roles.length === 0 && hour.minutes > (this.#peak?.minutes ?? 0)) this.#peak = hour;
  }

  summary(): StoreSummary {
    const peak = this.#peak ? { peak: this.#peak } : {};
    const counts = { tasks: this.#tasks, minutes: this.#minutes, overloadedHours: this.#overloaded.size };
    return { store: this.#store, ...counts, ...peak };
  }
}
