import type { CalendarSpec } from '../../src/kinds/calendar/spec.ts';
import type { RolloutPhaseSpec } from '../../src/kinds/rollout-phase/spec.ts';
import type { SopSpec } from '../../src/kinds/sop/spec.ts';
import type { StoreSpec } from '../../src/kinds/store/spec.ts';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ChainAtWork, StoreAtWork } from '../../src/scheduling/chain-at-work.ts';

type Part<Spec> = Readonly<Record<string, Partial<Spec>>>;

export interface SmallChain {
  readonly stores: Part<StoreSpec>;
  readonly templates: Part<TaskTemplateSpec>;
  readonly sops?: Part<SopSpec>;
  readonly calendars?: Part<CalendarSpec>;
}

/** 2026 in China, as far as tests need it: National Day off from 1 to 7 October, and the Saturday after it worked in exchange. */
export const CN: CalendarSpec = {
  coverage: { from: '2026-01-01', until: '2026-12-31' },
  holidays: [{ from: '2026-10-01', until: '2026-10-07', name: { 'zh-CN': '国庆节' } }],
  workdays: [{ date: '2026-10-10', name: { 'zh-CN': '国庆节调休' } }],
};

const STORE: Partial<StoreSpec> = {
  format: 'direct',
  region: 'beijing',
  phase: 'mvp',
  timezone: 'Asia/Shanghai',
  calendar: 'cn',
  lifecycle: { state: 'open', openedOn: '2020-01-01' },
  openingHours: [{ days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'], open: '10:00', close: '22:00' }],
};

const SOP: Partial<SopSpec> = {
  version: '2.1.0',
  status: 'active',
  performer: { role: 'store-manager' },
};

/** A template's spec; only what a test is about has to be said. */
export const TEMPLATE: Partial<TaskTemplateSpec> = {
  sop: 'check@^2',
  scenario: 'open',
  capability: 'task-dispatch',
  priority: 'P1',
  target: {},
  schedule: { rrule: 'FREQ=DAILY', timezone: 'store', onClosedDay: 'skip' },
  window: { relativeTo: 'start', dueAfter: 'PT1H', expireAfter: 'PT1H' },
  assignee: { strategy: 'store-manager', mode: 'one' },
  workload: { minutes: 15 },
};

/** A chain of a few stores that have what the tests do not say in common. */
export function chainOf({ stores, templates, sops = { check: {} }, calendars = { cn: CN } }: SmallChain): ChainAtWork {
  const all = Object.entries(stores).map(([name, spec]): StoreAtWork => {
    const merged = { ...STORE, ...spec } as StoreSpec;
    return { name, labels: { region: merged.region, format: merged.format }, spec: merged };
  });
  const mvp = { capabilities: ['task-dispatch', 'progress-tracking'] } as Partial<RolloutPhaseSpec>;
  return {
    templates: resources<TaskTemplateSpec>(templates, TEMPLATE),
    sops: resources<SopSpec>(sops, SOP),
    calendars: resources<CalendarSpec>(calendars, {}),
    phases: resources<RolloutPhaseSpec>({ mvp }, {}),
    stores: () => all,
  };
}

function resources<Spec extends object>(parts: Part<Spec>, base: Partial<Spec>): ReadonlyMap<string, Resource<Spec>> {
  return new Map(
    Object.entries(parts).map(([name, spec]) => [name, { metadata: { name }, spec: { ...base, ...spec } } as never]),
  );
}
