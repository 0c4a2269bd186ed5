import type { DemoChain, DemoStore } from '../demo/demo-chain.ts';
import { KINDS } from '../kinds/index.ts';
import { addDays, type Day } from '../model/day.ts';
import type { ChainAtWork, StoreAtWork } from '../scheduling/chain-at-work.ts';
import { chainFrom } from '../scheduling/chain-from.ts';
import { WORK_KINDS } from '../scheduling/mapping.ts';
import { planDay } from '../scheduling/plan-day.ts';
import type { DayPlan, StoreDay, Work } from '../scheduling/work.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { finderIn } from './find-resource.ts';

/** The files' chain as a demo that begins on this day sees it. */
export async function demoChainOf(workspace: Workspace, from: Day): Promise<DemoChain> {
  const finder = await finderIn(workspace);
  const chain = chainFrom(finder, finder.all(WORK_KINDS.stores));
  const plans = new Map<Day, DayPlan>();
  const planOf = (day: Day): DayPlan => {
    const plan = plans.get(day) ?? planDay(chain, { day });
    plans.set(day, plan);
    return plan;
  };
  const week = Array.from({ length: 7 }, (_, index) => planOf(addDays(from, index)));
  const trading = [...chain.stores()].filter(({ spec }) => spec.lifecycle.state === 'open');
  return {
    name: workspace.config.name,
    resources: KINDS.flatMap(({ kind }) => finder.all(kind)),
    stores: trading.map((store) => demoStore(store, week)),
    courses: coursesOf(chain),
    reviewers: reviewersOf(chain),
    calendars: [...chain.calendars].map(([key, { spec }]) => ({ name: key, coverage: spec.coverage })),
    dueDays: (store, day) => dueDays(planOf(day), store),
  };
}

function demoStore({ name, spec, labels }: StoreAtWork, week: readonly DayPlan[]): DemoStore {
  const days = week.flatMap(({ stores }) => stores.filter(({ store }) => store === name));
  const { lat, lng, crs } = spec.geo;
  return {
    ...{ name, region: spec.region, format: spec.format, tier: labels.tier ?? '', live: days.length > 0 },
    opens: Math.min(...days.map(({ open }) => open / 60), 10),
    closes: Math.max(...days.map(({ close }) => close / 60), 22),
    position: { lat, lng, crs },
    salesM2: spec.area?.at(-1)?.salesM2 ?? 100,
    devices: (spec.devices ?? []).map(({ code, category, model }) => ({ code, category, ...(model ? { model } : {}) })),
  };
}

function coursesOf({ sops, templates }: ChainAtWork): string[] {
  const required = [...sops.values()].flatMap(({ spec }) => spec.training?.required ?? []);
  const skills = [...templates.values()].flatMap(({ spec }) => spec.assignee.skills ?? []);
  return [...new Set([...required, ...skills])].sort();
}

function reviewersOf({ templates }: ChainAtWork): ReadonlyMap<string, string> {
  const reviewed = [...templates].flatMap(([name, { spec }]) =>
    spec.review?.by === undefined ? [] : [[name, spec.review.by] as const],
  );
  return new Map(reviewed);
}

/** The days on which a day's tasks fall due in a store. */
function dueDays({ day, stores, cohorts }: DayPlan, name: string): Day[] {
  const found = stores.find(({ store }) => store === name);
  return found ? (cohorts[found.cohort] ?? []).map((work) => dueDay(day, found, work)) : [];
}

function dueDay(day: Day, { open, close }: StoreDay, { anchor, minute, dueAfter }: Work): Day {
  const from = { open, close, start: minute }[anchor];
  return addDays(day, Math.floor((from * 60 + dueAfter) / 86_400));
}
