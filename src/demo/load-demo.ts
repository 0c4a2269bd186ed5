import { addDays, type Day } from '../model/day.ts';
import { Agenda } from './agenda.ts';
import { Crew } from './crew.ts';
import type { DemoChain } from './demo-chain.ts';
import type { DemoKey } from './demo-key.ts';
import { ImprovementStory } from './improvement.ts';
import { ChainTrade, TradeMail } from './load-trade.ts';
import { daysBetween, localText, momentOf } from './local-time.ts';
import { withArea } from './mapping.ts';
import { type DemoPerson, peopleOf } from './people.ts';
import { type DemoSpan, type Planted, plant } from './planted.ts';
import { PlatformDesk } from './platform-desk.ts';
import type { DemoPort } from './port.ts';
import type { Habit } from './punctuality.ts';
import { pushResources } from './push-chain.ts';
import { Random } from './random.ts';
import { rosterRows } from './roster.ts';
import { StoreDays } from './store-days.ts';
import type { DemoTask } from './task-document.ts';
import { TaskWorker } from './task-worker.ts';

export interface LoadOptions {
  readonly until: Day;
  readonly days: number;
  readonly seed: number;
  /** Told after each day. */
  onDay?(day: Day): void;
}

/** Work of the platform that every day needs. Pictures are looked at afterwards, in the background, as they always are. */
const ROUNDS = ['approvals', 'dispatch', 'hear-events', 'sweep', 'seal-journal'];

/** Loads a seeded past into a demo platform, through its interface, and answers the key to it. */
export async function loadDemo(chain: DemoChain, options: LoadOptions, port: DemoPort): Promise<DemoKey> {
  const { until, days, seed } = options;
  const span: DemoSpan = { from: addDays(until, 1 - days), until, days };
  const random = new Random(`${chain.name} ${seed}`);
  const people = peopleOf(chain, random.of('people'));
  const planted = plant(chain, people, span, random.of('planted'));
  const quarter = new Quarter({ chain, people, planted, span, random, desk: new PlatformDesk(port) });
  await quarter.prepare();
  for (const day of daysBetween(span.from, until)) {
    await quarter.live(day);
    options.onDay?.(day);
  }
  return quarter.end(seed);
}

interface QuarterParts {
  readonly chain: DemoChain;
  readonly people: readonly DemoPerson[];
  readonly planted: Planted;
  readonly span: DemoSpan;
  readonly random: Random;
  readonly desk: PlatformDesk;
}

class Quarter {
  readonly #parts: QuarterParts;
  readonly #agenda = new Agenda();
  readonly #worker: TaskWorker;
  readonly #trade: TradeMail;
  readonly #story: ImprovementStory;
  /** Days whose head counts were not told. */
  readonly #unpaid: Day[] = [];
  readonly #stores: readonly StoreDays[];

  constructor(parts: QuarterParts) {
    this.#parts = parts;
    const { chain, people, planted, span, random, desk } = parts;
    const crew = new Crew(people, planted.idleUser.employeeNumber);
    const common = { desk, crew, agenda: this.#agenda };
    const live = chain.stores.filter((store) => store.live);
    const places = live.map(({ name }) => name);
    this.#worker = new TaskWorker({ ...common, random: random.of('work'), reviewers: chain.reviewers, places });
    this.#trade = new TradeMail(desk, new ChainTrade(chain, planted, random.of('trade')));
    this.#story = new ImprovementStory(planted.improvement, { ...common, chain, random: random.of('story') });
    const { improvement } = planted;
    const ports = { ...common, worker: this.#worker, chain, people, until: span.until, improvement };
    this.#stores = live.map(
      (store) => new StoreDays(store, habitOf(store.name, planted), { ...ports, random: random.of(store.name) }),
    );
  }

  /** The configuration, the people, their roster, and what they have learned. */
  async prepare(): Promise<void> {
    const { chain, people, span, desk, random, planted } = this.#parts;
    const at = momentOf(addDays(span.from, -1), 9 * 60);
    await pushResources(
      desk,
      chain.resources.map((after) => ({ after })),
      { at, random: random.of('push') },
    );
    await this.#import(
      'staff',
      people.map((person) => staffRow(person)),
      at,
    );
    const trained = people.filter(({ employeeNumber }) => employeeNumber !== planted.idleUser.employeeNumber);
    const learned = addDays(span.from, -20);
    const certificates = trained.flatMap(({ employeeNumber, skills }) =>
      skills.map((skill) => ({ employeeNumber, skill, validFrom: learned })),
    );
    await this.#import('certificates', certificates, at);
    const rows = trained.flatMap(({ employeeNumber, store, skills }) =>
      skills.map((course) => ({
        employeeNumber,
        course,
        date: learned,
        result: 'passed',
        ...(store ? { store } : {}),
      })),
    );
    const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await desk.ask({ method: 'PUT', path: '/v1/data/training-records', at, body, type: 'application/x-ndjson' });
    await this.#rosters(span.from, at);
    this.#story.begin();
    this.#worker.reusePhoto(planted.reusedPhoto.store, momentOf(planted.reusedPhoto.from, 0));
  }

  /** One day: what was dispatched is done, what broke is told, and at night the figures come in. */
  async live(day: Day): Promise<void> {
    const { desk, span, planted, chain, random } = this.#parts;
    const since = Math.round((Date.parse(day) - Date.parse(span.from)) / 86_400_000);
    if (since > 0 && since % 7 === 0) await this.#rosters(day, momentOf(day, 5));
    this.#unpaid.push(day);
    if (day === planted.areaChange.from) {
      const change = withArea(chain.resources, planted.areaChange);
      if (change) await pushResources(desk, [change], { at: momentOf(day, 10), random: random.of('area') });
    }
    await desk.work(momentOf(day, 30), ROUNDS);
    for (const store of this.#stores) await store.begin(day);
    for (const { store, device, date } of planted.sharedFault.reports)
      if (date === day) this.#reportFault(store, device, day);
    for (const hour of [11, 15, 19]) {
      await this.#agenda.until(momentOf(day, hour * 60));
      await desk.work(momentOf(day, hour * 60), ['hear-events', 'sweep']);
    }
    await this.#agenda.until(momentOf(day, 24 * 60 + 20));
    await this.#trade.send(day);
    if (this.#unpaid.length >= 7 || day === span.until) await this.#payRoll(day);
    // What is known of the day in the morning after is what reports as of then tell.
    await desk.work(momentOf(addDays(day, 1), 5 * 60 + 30), ['figures']);
  }

  /** Personnel tells once a week who was where. */
  async #payRoll(day: Day): Promise<void> {
    const days = this.#unpaid.splice(0);
    await this.#trade.sendHeads(this.#parts.chain.stores, days, momentOf(addDays(day, 1), 5 * 60));
  }

  async end(seed: number): Promise<DemoKey> {
    const { desk, chain, span, planted } = this.#parts;
    const at = momentOf(addDays(span.until, 1), 8 * 60);
    await desk.work(at, [...ROUNDS, 'figures']);
    await desk.ask({ method: 'POST', path: '/v1/demo/end', at });
    const live = this.#stores.map(({ store }) => store.name);
    const punctuality = Object.fromEntries(
      this.#stores.map(({ store, punctuality: kept }) => [store.name, kept.months]),
    );
    const { reused } = this.#worker;
    return {
      ...{ formatVersion: 1, chain: chain.name, seed, ...span },
      stores: { trading: chain.stores.map(({ name }) => name), live },
      planted: { ...planted, punctuality, ...(reused ? { reusedPhotoTasks: reused } : {}) },
      counts: {
        ...{ people: this.#parts.people.length, ...this.#worker.counts, ...this.#trade.counts },
        extraTasks: this.#stores.reduce((sum, { counts }) => sum + counts.extra, 0),
        correctiveActions: this.#stores.reduce((sum, { counts }) => sum + counts.fixed, 0),
        requests: desk.requests,
      },
    };
  }

  async #import(sort: string, rows: readonly object[], at: Date): Promise<void> {
    await this.#parts.desk.ask({ method: 'PUT', path: `/v1/directory/${sort}`, at, body: [...rows] });
  }

  /** A week's shifts, from a day on. */
  async #rosters(from: Day, at: Date): Promise<void> {
    const { chain, people, span, planted } = this.#parts;
    const week = daysBetween(from, addDays(from, 7)).filter((day) => day <= addDays(span.until, 1));
    const onCall = planted.sharedFault.reports.filter(({ date }) => week.includes(date));
    const rows = week.flatMap((day) => chain.stores.flatMap((store) => rosterRows(store, day, people)));
    const calls = onCall.flatMap((report) => callRows(report, { chain, people }));
    await this.#import('shifts', [...rows, ...calls], at);
  }

  /** A cashier tells that a till is broken; the ticket is work like any other. */
  #reportFault(name: string, device: string, day: Day): void {
    const { desk, chain, people, planted } = this.#parts;
    const store = chain.stores.find((candidate) => candidate.name === name);
    const days = this.#stores.find((candidate) => candidate.store.name === name);
    if (!store || !days) return;
    const at = momentOf(day, Math.round(store.opens * 60) + 200);
    const happen = async (): Promise<void> => {
      const cashier = new Crew(people, planted.idleUser.employeeNumber).inRole('cashier', store, { at });
      const body = { store: name, device, fault: '收银机反复死机，重启后几分钟又卡住，顾客排队。', impact: 'degrades' };
      const request = { method: 'POST', path: '/v1/device-faults', at, body } as const;
      const { ticket } = await desk.ask<{ ticket?: { id: number } }>(request, cashier);
      if (!ticket) return;
      days.take(await desk.ask<DemoTask>({ method: 'GET', path: `/v1/tasks/${ticket.id}`, at }));
    };
    this.#agenda.add({ at, happen });
  }
}

function habitOf(store: string, { onTime }: Planted): Habit {
  if (store === onTime.exactly95) return 'exactly-95';
  return store === onTime.above95 ? 'above-95' : { latePercent: 9 };
}

/** The region's technician is there on the days on which something breaks, and on no others. */
function callRows(
  { store: name, date }: Planted['sharedFault']['reports'][number],
  { chain, people }: { readonly chain: DemoChain; readonly people: readonly DemoPerson[] },
): object[] {
  const store = chain.stores.find((candidate) => candidate.name === name);
  const found = people.filter(({ base, region }) => base && region === store?.region);
  return found.map(({ employeeNumber, positions: [position] }) => ({
    ...{ employeeNumber, store: name, position },
    ...{ start: localText(date, 9 * 60), end: localText(date, 21 * 60) },
  }));
}

function staffRow({ employeeNumber, name, store, region, positions, base }: DemoPerson): object {
  return {
    ...{ employeeNumber, name, positions },
    ...(store ? { store } : {}),
    ...(region ? { region } : {}),
    ...(base ? { baseLatitude: base.lat, baseLongitude: base.lng, serviceRadiusKm: 60, maxOpenTickets: 5 } : {}),
  };
}
