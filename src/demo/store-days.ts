import { addDays, type Day } from '../model/day.ts';
import type { Agenda } from './agenda.ts';
import type { Crew } from './crew.ts';
import type { DemoChain, DemoStore } from './demo-chain.ts';
import { dayOf, daysBetween, MINUTE_MS, momentOf, monthEnd } from './local-time.ts';
import type { DemoPerson } from './people.ts';
import type { Planted } from './planted.ts';
import type { PlatformDesk } from './platform-desk.ts';
import { type Habit, Punctuality } from './punctuality.ts';
import type { Random } from './random.ts';
import { shiftsOf } from './roster.ts';
import type { DemoTask } from './task-document.ts';
import type { TaskWorker } from './task-worker.ts';

/** A template whose tasks anybody of the store may be asked for once more. */
const ONCE_MORE = 'demo-check';

/** How often a task that takes too long is late. */
const SLOW_SHARE = 0.8;

/** So often something is found that has to be put right, if any step of the task may tell of it. */
const FINDING_SHARE = 0.12;

/** Of four shifts somebody checks in on three. */
const ROUND_OF_SHIFTS = 4;

/** In the last so many days of a month its tasks are brought to a multiple of twenty, a few a day. */
const EVENING_DAYS = 10;

export interface StoreDaysPorts {
  readonly desk: PlatformDesk;
  readonly crew: Crew;
  readonly agenda: Agenda;
  readonly worker: TaskWorker;
  readonly chain: DemoChain;
  readonly people: readonly DemoPerson[];
  readonly random: Random;
  readonly until: Day;
  readonly improvement: Planted['improvement'];
}

/** A live store through its days: who comes, which tasks there are, when each is done, what was found is put right. */
export class StoreDays {
  readonly #store: DemoStore;
  readonly #ports: StoreDaysPorts;
  readonly #habit: Habit;
  readonly #punctuality: Punctuality;
  readonly #seen = new Set<number>();
  readonly #shifts = new Map<string, number>();
  #extra = 0;
  #fixed = 0;

  constructor(store: DemoStore, habit: Habit, ports: StoreDaysPorts) {
    this.#store = store;
    this.#habit = habit;
    this.#ports = ports;
    this.#punctuality = new Punctuality(habit);
  }

  get store(): DemoStore {
    return this.#store;
  }

  get punctuality(): Punctuality {
    return this.#punctuality;
  }

  get counts(): { readonly extra: number; readonly fixed: number } {
    return { extra: this.#extra, fixed: this.#fixed };
  }

  /** Puts a day on the agenda. Its tasks were dispatched. */
  async begin(day: Day): Promise<void> {
    const { agenda } = this.#ports;
    this.#arrivals(day);
    const tasks = await this.#tasks(`date=${day}`, momentOf(day, 40));
    for (const task of tasks) this.take(task);
    for (let number = 0; number < this.#wanted(day); number++) {
      const at = momentOf(day, Math.round(this.#store.opens * 60) + 75 + number * 55);
      agenda.add({ at, happen: () => this.#onceMore(at) });
    }
    const morning = momentOf(day, Math.round(this.#store.opens * 60) + 40);
    agenda.add({ at: morning, happen: () => this.#putRight(morning) });
  }

  /** Plans when a task is done, each once. */
  take(task: DemoTask): void {
    if (this.#seen.has(task.id) || !['scheduled', 'open', 'claimed'].includes(task.state)) return;
    this.#seen.add(task.id);
    const { random, worker, until } = this.#ports;
    const due = dayOf(new Date(task.dueAt));
    // What is due after the last day stays open.
    if (due > until) return;
    const finish = this.#isLate(task, due) ? lateMoment(task, random) : punctualMoment(task, random);
    const start = new Date(Math.max(Date.parse(task.availableAt) + MINUTE_MS, finish.getTime() - workMs(task, random)));
    worker.plan({ task, store: this.#store, start, finish, hasFinding: random.chance(FINDING_SHARE) });
  }

  /** Whoever comes to repair something does so at once; what takes too long is late on most days, until that is put right. */
  #isLate({ inputs, template }: DemoTask, due: Day): boolean {
    const { improvement, random } = this.#ports;
    const isSlow =
      template === improvement.template && this.#store.name === improvement.store && due < improvement.from;
    if (isSlow && random.chance(SLOW_SHARE)) {
      this.#punctuality.addLate(due);
      return true;
    }
    if (inputs?.device === undefined) return this.#punctuality.isLate(due);
    this.#punctuality.addPunctual(due);
    return false;
  }

  /** Most check in when they come; the others are seen by what they do. */
  #arrivals(day: Day): void {
    const { agenda, crew, desk, people, random } = this.#ports;
    for (const { person, start } of shiftsOf(this.#store, day, people)) {
      const at = momentOf(day, start - random.whole(2, 14));
      const count = this.#shifts.get(person.employeeNumber) ?? random.whole(0, ROUND_OF_SHIFTS - 1);
      this.#shifts.set(person.employeeNumber, count + 1);
      if (crew.isIdle(person) || count % ROUND_OF_SHIFTS === 0) continue;
      const body = { store: this.#store.name, position: { ...this.#store.position, accuracy: random.whole(5, 25) } };
      const happen = async (): Promise<void> => {
        await desk.ask({ method: 'POST', path: '/v1/check-ins', at, body }, person);
      };
      agenda.add({ at, happen });
    }
  }

  async #tasks(query: string, at: Date): Promise<readonly DemoTask[]> {
    const path = `/v1/tasks?store=${this.#store.name}&${query}&limit=500`;
    return (await this.#ports.desk.ask<{ items: DemoTask[] }>({ method: 'GET', path, at })).items;
  }

  /** How many tasks beside those of the calendar the day needs, so that the month comes to a multiple of twenty. */
  #wanted(day: Day): number {
    if (this.#habit !== 'exactly-95') return 0;
    const { chain, until } = this.#ports;
    const end = monthEnd(day, until);
    const rest = daysBetween(day, end);
    if (rest.length > EVENING_DAYS) return 0;
    const month = day.slice(0, 7);
    const known = this.#punctuality.months[month]?.due ?? 0;
    const coming = daysBetween(addDays(day, 1), end)
      .flatMap((later) => chain.dueDays(this.#store.name, later))
      .filter((due) => due.startsWith(month) && due <= until).length;
    const missing = (20 - ((known + coming) % 20)) % 20;
    return Math.ceil(missing / rest.length);
  }

  async #onceMore(at: Date): Promise<void> {
    const { desk } = this.#ports;
    const body = { template: ONCE_MORE, store: this.#store.name };
    this.#extra += 1;
    this.take(await desk.ask<DemoTask>({ method: 'POST', path: '/v1/tasks', at, body }));
  }

  /** What was found the day before is put right by whoever has to, and looked at by somebody else. */
  async #putRight(at: Date): Promise<void> {
    const { desk, crew, agenda } = this.#ports;
    interface Corrective {
      readonly id: number;
      readonly ownerRole: string;
      readonly verifierRole: string;
    }
    const path = `/v1/corrective-actions?store=${this.#store.name}&state=open&limit=100`;
    const { items } = await desk.ask<{ items: Corrective[] }>({ method: 'GET', path, at });
    for (const { id, ownerRole, verifierRole } of items) {
      const owner = crew.inRole(ownerRole, this.#store, { at });
      const verifier = crew.inRole(verifierRole, this.#store, { at, ...(owner ? { not: owner.employeeNumber } : {}) });
      if (!owner || !verifier) continue;
      const one = `/v1/corrective-actions/${id}`;
      await desk.ask({ method: 'POST', path: `${one}/fix`, at, body: { note: '已处理，现场恢复正常。' } }, owner);
      this.#fixed += 1;
      const later = new Date(at.getTime() + 90 * MINUTE_MS);
      const happen = async (): Promise<void> => {
        const body = { decision: 'verified' };
        await desk.ask({ method: 'POST', path: `${one}/verify`, at: later, body }, verifier);
      };
      agenda.add({ at: later, happen });
    }
  }
}

/** Minutes that the work takes: as planned, a little less or more. */
function workMs({ minutes = 10 }: DemoTask, random: Random): number {
  return Math.round(Math.min(minutes, 25) * (0.6 + random.next() * 0.4)) * MINUTE_MS;
}

/** Some time before it is due. */
function punctualMoment({ availableAt, dueAt, inputs }: DemoTask, random: Random): Date {
  const from = Date.parse(availableAt);
  if (inputs?.device !== undefined) return new Date(from + random.whole(90, 240) * MINUTE_MS);
  const span = Date.parse(dueAt) - from;
  // Of a task that may take days nobody thinks before its last hour.
  if (span > 600 * MINUTE_MS) return new Date(Date.parse(dueAt) - random.whole(5, 45) * MINUTE_MS);
  return new Date(from + Math.round((span * (0.55 + random.next() * 0.4)) / MINUTE_MS) * MINUTE_MS);
}

/** After the grace is over, and before it counts as missed. */
function lateMoment({ dueAt, graceUntil = dueAt, expiresAt }: DemoTask, random: Random): Date {
  const from = Date.parse(graceUntil);
  const span = Math.min(Date.parse(expiresAt) - from, 45 * MINUTE_MS);
  return new Date(
    from + Math.max(MINUTE_MS, Math.round((span * (0.15 + random.next() * 0.5)) / MINUTE_MS) * MINUTE_MS),
  );
}
