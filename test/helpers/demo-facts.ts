import { expect } from 'vitest';
import type { DemoKey } from '../../src/demo/demo-key.ts';
import { addDays, type Day } from '../../src/model/day.ts';

/** Asks a demo platform something, as its administrator. */
export type AskDemo = <Answer>(path: string) => Promise<Answer>;

interface Items<Item> {
  readonly items: readonly Item[];
}

interface Window {
  readonly from: Day;
  readonly to: Day;
}

const queryOf = ({ from, to }: Window): string => `from=${from}&to=${to}`;

/** The calendar months of a demo as far as it reaches. */
export function monthsOf({ from, until }: DemoKey): Window[] {
  const months: Window[] = [];
  for (let first = from; first <= until; ) {
    const [year = 0, month = 1] = first.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    months.push({ from: first, to: last < until ? last : until });
    first = addDays(last, 1);
  }
  return months;
}

/** Its weeks from Monday to Sunday, whole ones. */
export function weeksOf({ from, until }: DemoKey): Window[] {
  const toMonday = (8 - (new Date(`${from}T00:00:00Z`).getUTCDay() || 7)) % 7;
  const weeks: Window[] = [];
  for (let monday = addDays(from, toMonday); addDays(monday, 6) <= until; monday = addDays(monday, 7))
    weeks.push({ from: monday, to: addDays(monday, 6) });
  return weeks;
}

const wholeOf = ({ from, until }: DemoKey): Window => ({ from, to: until });

/** Every month and the whole, once each. */
const periodsOf = (key: DemoKey): Window[] => {
  const months = monthsOf(key);
  return months.length === 1 ? months : [...months, wholeOf(key)];
};

/** By every metric, on its worse side, in every period: only the abnormal store, and by its sales in each. */
export async function expectAbnormalStore(ask: AskDemo, key: DemoKey): Promise<void> {
  const { store } = key.planted.abnormalStore;
  const { items: metrics } = await ask<Items<{ name: string }>>('/v1/metrics');
  for (const period of periodsOf(key)) {
    const found: [string, string][] = [];
    for (const { name } of metrics) {
      const path = `/v1/insights/abnormal-stores?metric=${name}&${queryOf(period)}`;
      for (const odd of (await ask<Items<{ store: string; isWorse: boolean }>>(path)).items)
        if (odd.isWorse) found.push([name, odd.store]);
    }
    expect([period.from, found.filter(([, odd]) => odd !== store)]).toEqual([period.from, []]);
    expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(['sales-per-square-metre']));
  }
}

interface ReportSection {
  readonly key: string;
  readonly rows?: readonly { readonly key: string; readonly cells: readonly unknown[] }[];
}

export async function sectionOf(ask: AskDemo, path: string, name: string): Promise<NonNullable<ReportSection['rows']>> {
  const { sections } = await ask<{ sections: readonly ReportSection[] }>(`/v1/reports/${path}`);
  return sections.find(({ key }) => key === name)?.rows ?? [];
}

/** Weekly reviews name the abnormal store alone, and the tills in the weeks in which all of them had failed. */
export async function expectWeeklyReviews(ask: AskDemo, key: DemoKey): Promise<void> {
  const { abnormalStore, sharedFault } = key.planted;
  for (const week of weeksOf(key)) {
    const odd = await sectionOf(ask, `weekly?date=${week.to}`, 'abnormal-stores');
    const stores = odd.map((row) => row.key.split('/')[0]);
    expect([week.from, [...new Set(stores)]]).toEqual([week.from, [abnormalStore.store]]);
    const reported = sharedFault.reports.filter(({ date }) => week.from <= date && date <= week.to);
    const troubles = await sectionOf(ask, `weekly?date=${week.to}`, 'common-problems');
    const tills = reported.length === 3 ? [`${sharedFault.category} ${reported[0]?.model}`] : [];
    expect([week.from, troubles.map((row) => row.key)]).toEqual([week.from, tills]);
  }
}

/** Over all days: the tills of one model in three stores, and no step of an SOP. */
export async function expectSharedFault(ask: AskDemo, key: DemoKey): Promise<void> {
  const { category, reports } = key.planted.sharedFault;
  const path = `/v1/insights/common-problems?${queryOf(wholeOf(key))}`;
  const stores = reports.map(({ store }) => store).sort();
  expect((await ask<Items<object>>(path)).items).toMatchObject([
    { type: 'device-model', category, model: reports[0]?.model, stores, occurrences: 3 },
  ]);
}

/** In every period one person, and the same one in the monthly report. */
export async function expectIdleUser(ask: AskDemo, key: DemoKey): Promise<void> {
  const { employeeNumber } = key.planted.idleUser;
  for (const period of periodsOf(key)) {
    const path = `/v1/insights/low-activity-users?${queryOf(period)}`;
    const { items } = await ask<Items<{ employeeNumber: string; active: number }>>(path);
    expect([period.from, items.map((one) => [one.employeeNumber, one.active])]).toEqual([
      period.from,
      [[employeeNumber, 0]],
    ]);
  }
  for (const { from } of monthsOf(key)) {
    const rows = await sectionOf(ask, `monthly?month=${from.slice(0, 7)}`, 'low-activity');
    expect(rows.map((row) => row.key)).toEqual([employeeNumber]);
  }
}

/** Two stores, on both days of the weekend, in every period. */
export async function expectWeekendPeaks(ask: AskDemo, key: DemoKey): Promise<void> {
  const { stores, from, until } = key.planted.weekendPeaks;
  const peaks = stores.flatMap((store) => [6, 7].map((weekday) => ({ store, weekday, from, until })));
  for (const period of periodsOf(key)) {
    const { items } = await ask<Items<object>>(`/v1/insights/footfall-peaks?${queryOf(period)}`);
    expect(items).toMatchObject(peaks);
  }
}

interface MetricAnswer {
  readonly value: { readonly numerator: string; readonly denominator: string } | null;
}

/** Month by month as many tasks on time as the key says, and the prize for the one store that is above 95 % in three months. */
export async function expectPunctuality(ask: AskDemo, key: DemoKey): Promise<void> {
  const { punctuality, onTime } = key.planted;
  const months = monthsOf(key);
  for (const store of key.stores.live)
    for (const { from, to } of months) {
      const { value } = await ask<MetricAnswer>(`/v1/metrics/on-time-rate?from=${from}&to=${to}&stores=${store}`);
      const { due = 0, late = 0 } = punctuality[store]?.[from.slice(0, 7)] ?? {};
      expect([store, from, value]).toEqual([store, from, { numerator: `${due - late}`, denominator: `${due}` }]);
      if (store === onTime.exactly95) expect([from, late * 20]).toEqual([from, due]);
      if (store === onTime.above95) expect(late * 20).toBeLessThan(due);
    }
  const path = `incentive?month=${key.until.slice(0, 7)}`;
  const winners = (await sectionOf(ask, path, 'winners')).map((row) => row.key);
  expect(winners).toEqual(months.length >= 3 ? [onTime.above95] : []);
}

/** The store's and its region's sales by square metre, with the area of each day: more room from one day on. */
export async function expectAreaChange(ask: AskDemo, key: DemoKey): Promise<void> {
  const { store, from, salesM2 } = key.planted.areaChange;
  const live = await ask<{ spec: { region: string } }>(`/v1/resources/store/${store}`);
  const before = { from: key.from, to: addDays(from, -1) };
  const after = { from, to: key.until };
  const name = 'sales-per-square-metre';
  interface Row {
    readonly store: string;
    readonly date: Day;
    readonly figures: Record<string, string | null>;
  }
  const netOf = async (scope: string, window: Window): Promise<bigint> => {
    let [net, next] = [0n, ''];
    do {
      const path = `/v1/metrics/${name}/rows?${scope}&${queryOf(window)}&limit=1000${next}`;
      const page = await ask<Items<Row> & { next?: string }>(path);
      for (const { figures } of page.items) net += BigInt(figures['sales.netMinor'] ?? 0);
      next = page.next === undefined ? '' : `&after=${encodeURIComponent(page.next)}`;
    } while (next !== '');
    return net;
  };
  /** The square metres that the value was divided by, on average of the days. */
  const areaOf = async (scope: string, window: Window): Promise<number> => {
    const { value } = await ask<MetricAnswer>(`/v1/metrics/${name}?${scope}&${queryOf(window)}`);
    const [numerator, denominator] = [BigInt(value?.numerator ?? 0), BigInt(value?.denominator ?? 1)];
    return Number((await netOf(scope, window)) * denominator) / Number(numerator);
  };
  const alone = `stores=${store}`;
  expect(await areaOf(alone, before)).toBeCloseTo(salesM2.before, 6);
  expect(await areaOf(alone, after)).toBeCloseTo(salesM2.after, 6);
  const region = `region=${live.spec.region}`;
  const others = (await areaOf(region, before)) - salesM2.before;
  expect(await areaOf(region, after)).toBeCloseTo(others + salesM2.after, 6);
  // Over a change each day counts with the area that it had.
  const daysIn = ({ from: first, to }: Window): number => (Date.parse(to) - Date.parse(first)) / 86_400_000 + 1;
  const grown = (salesM2.before * daysIn(before) + salesM2.after * daysIn(after)) / daysIn(wholeOf(key));
  expect(await areaOf(region, wholeOf(key))).toBeCloseTo(others + grown, 6);
}

/** The task with the picture that was sent again, and no other, waits for a second look. */
export async function expectReusedPhoto(ask: AskDemo, key: DemoKey): Promise<void> {
  const { reusedPhotoTasks } = key.planted;
  const journal = await ask<Items<{ subject: string; data: { like: { task: number }[] } }>>(
    '/v1/journal?action=evidence.looks-used&limit=100',
  );
  const found = journal.items.map(({ subject, data }) => [subject, data.like.map(({ task }) => task)]);
  expect(found).toEqual([[`task/${reusedPhotoTasks?.second}`, [reusedPhotoTasks?.first]]]);
}

/** What a store said, the SOP that changed for it, and more on time than before. */
export async function expectImprovement(ask: AskDemo, key: DemoKey): Promise<void> {
  const { store, from } = key.planted.improvement;
  const days = Math.min(28, Math.floor(key.days * 0.45));
  interface Side extends Window {
    readonly numerator: string;
    readonly denominator: string;
  }
  interface Improvement {
    readonly subject: string;
    readonly changes: readonly string[];
    readonly before: Side;
    readonly after: Side;
  }
  const { items } = await ask<Items<Improvement>>(`/v1/improvements?days=${days}`);
  expect(items).toMatchObject([{ store, metric: 'on-time-rate', before: { to: addDays(from, -1) }, after: { from } }]);
  const [{ subject, changes, before, after } = {} as Improvement] = items;
  expect(changes).toEqual([subject]);
  const share = ({ numerator, denominator }: Side): number => Number(numerator) / Number(denominator);
  expect(share(after)).toBeGreaterThan(share(before));
  const { items: said } = await ask<Items<{ state: string; note: string }>>('/v1/feedback');
  expect(said.map(({ state }) => state)).toEqual(['told', 'told']);
}
