import type { TaskTemplateSchedule, TaskTemplateSpec } from '../kinds/task-template/spec.ts';
import type { Day } from '../model/day.ts';
import { matches } from '../model/selector.ts';
import type { ChainAtWork, StoreAtWork } from './chain-at-work.ts';
import { effectiveTemplate } from './effective-template.ts';
import { Holidays } from './holidays.ts';
import { isCapable } from './is-capable.ts';
import { occurrencesOn } from './occurrences-on.ts';
import { type PlannedTemplate, plannedTemplate } from './planned-template.ts';
import { ProblemList } from './problem-list.ts';
import { type Slot, slotsOn } from './slots-on.ts';
import { type TradingDay, tradingDay } from './trading-day.ts';
import type { PlanProblem, Work } from './work.ts';

/** A scheduled template, and what its target and its SOP ask of a store. */
interface Candidate {
  readonly name: string;
  readonly spec: TaskTemplateSpec;
  wants(store: StoreAtWork): boolean;
}

export interface PlannedStore {
  readonly work: readonly Work[];
  readonly open: number;
  readonly close: number;
}

/** Plans stores for one day. What stores share is reckoned once. */
export class DayPlanner {
  readonly problems = new ProblemList();
  readonly #chain: ChainAtWork;
  readonly #day: Day;
  readonly #holidays: Holidays;
  readonly #candidates: readonly Candidate[];
  readonly #planned = new Map<string, PlannedTemplate | PlanProblem['reason']>();
  readonly #work = new Map<PlannedTemplate, Map<string, Work>>();
  readonly #occurrences = new Map<string, readonly number[]>();
  /** Of schedules that are the same in every store that trades. */
  readonly #slots = new Map<PlannedTemplate, readonly Slot[]>();

  constructor(chain: ChainAtWork, day: Day) {
    this.#chain = chain;
    this.#day = day;
    this.#holidays = new Holidays(chain.calendars);
    this.#candidates = [...chain.templates].flatMap(([name, { spec }]) => this.#candidate(name, spec));
  }

  /** The work of a store that is open for business, of the templates in `keep` alone if there is one. */
  plan(store: StoreAtWork, keep: readonly string[] | undefined): PlannedStore {
    const hours = this.#hours(store, this.#day);
    const nothing: PlannedStore = { work: [], open: 0, close: 0 };
    if (hours.uncovered) this.problems.add('calendar-does-not-cover', store.spec.calendar ?? '', store.name);
    if (hours.trades !== true) return nothing;
    if (store.spec.timezone === undefined) {
      this.problems.add('timezone-missing', store.name, store.name);
      return nothing;
    }
    const work: Work[] = [];
    for (const candidate of this.#candidates)
      if ((!keep || keep.includes(candidate.name)) && candidate.wants(store))
        work.push(...this.#workOf(candidate, store, hours));
    return { work, open: hours.open ?? 0, close: hours.close ?? 0 };
  }

  #candidate(name: string, spec: TaskTemplateSpec): Candidate[] {
    if (!spec.schedule) return [];
    const { stores, exclude, formats } = spec.target;
    const applicability = this.#chain.sops.get(spec.sop.split('@')[0] ?? '')?.spec.applicability ?? {};
    const capabilities = [spec.capability, ...(applicability.capabilities ?? [])];
    const wants = (store: StoreAtWork): boolean => {
      const { labels, spec: of } = store;
      if (formats && !formats.includes(of.format)) return false;
      if (applicability.formats && !applicability.formats.includes(of.format)) return false;
      if (stores && !matches(stores, labels)) return false;
      if (exclude && matches(exclude, labels)) return false;
      if (applicability.stores && !matches(applicability.stores, labels)) return false;
      const phase = of.phase === undefined ? undefined : this.#chain.phases.get(of.phase)?.spec;
      return capabilities.every((capability) => isCapable(of, phase, { capability, day: this.#day }));
    };
    return [{ name, spec, wants }];
  }

  #workOf(candidate: Candidate, store: StoreAtWork, hours: TradingDay): readonly Work[] {
    const planned = this.#plannedFor(candidate, store);
    if (typeof planned === 'string') {
      this.problems.add(planned, candidate.name, store.name);
      return [];
    }
    // When it opens or closes is what no calendar says, which has been reported.
    if (planned.anchor !== 'start' && hours[planned.anchor] === undefined) return [];
    const slots = this.#slotsFor(planned, store);
    if (slots === 'unknown') {
      const calendar = planned.spec.schedule?.calendar ?? store.spec.calendar ?? '';
      const reason = this.#chain.calendars.has(calendar) ? 'calendar-does-not-cover' : 'calendar-missing';
      this.problems.add(reason, calendar, store.name);
      return [];
    }
    return slots.map((slot) => this.#workFor(planned, slot));
  }

  #plannedFor({ name, spec }: Candidate, store: StoreAtWork): PlannedTemplate | PlanProblem['reason'] {
    const fields = store.spec.taskOverrides?.[name];
    const key = fields ? `${name} ${JSON.stringify(fields)}` : name;
    let planned = this.#planned.get(key);
    if (planned === undefined) {
      const effective = effectiveTemplate(spec, fields);
      planned = plannedTemplate(name, effective, (sop) => this.#chain.sops.get(sop), this.#day);
      this.#planned.set(key, planned);
    }
    return planned;
  }

  #slotsFor(planned: PlannedTemplate, store: StoreAtWork): readonly Slot[] | 'unknown' {
    const known = this.#slots.get(planned);
    if (known) return known;
    const { schedule } = planned.spec;
    if (!schedule) return [];
    const calendar = schedule.calendar ?? store.spec.calendar;
    const slots = slotsOn(schedule, this.#day, {
      minutesOn: (day) => this.#minutesOn(schedule, day),
      trades: (day) => this.#hours(store, day).trades,
      kind: (day) => this.#holidays.kindOf(calendar, day),
    });
    const isShared = schedule.onClosedDay === 'skip' && (schedule.onHoliday !== 'skip' || schedule.calendar);
    if (isShared && slots !== 'unknown') this.#slots.set(planned, slots);
    return slots;
  }

  #workFor(planned: PlannedTemplate, { slot, minute }: Slot): Work {
    let bySlot = this.#work.get(planned);
    if (!bySlot) {
      bySlot = new Map();
      this.#work.set(planned, bySlot);
    }
    let work = bySlot.get(slot);
    if (!work) {
      work = { ...planned, slot, minute };
      bySlot.set(slot, work);
    }
    return work;
  }

  #minutesOn({ rrule, dtstartLocal }: TaskTemplateSchedule, day: Day): readonly number[] {
    const key = `${rrule} ${dtstartLocal} ${day}`;
    let minutes = this.#occurrences.get(key);
    if (!minutes) {
      minutes = occurrencesOn(rrule, dtstartLocal, day);
      this.#occurrences.set(key, minutes);
    }
    return minutes;
  }

  #hours({ spec }: StoreAtWork, day: Day): TradingDay {
    const kind = this.#holidays.kindOf(spec.calendar, day);
    return tradingDay(spec, day, kind === 'missing' ? 'unknown' : kind);
  }
}
