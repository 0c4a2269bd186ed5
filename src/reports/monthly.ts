import type { LocalizedText } from '../model/resource.ts';
import { type Measurements, measuredSections, type ReportHead, TITLES } from './daily.ts';
import { type MeasureTable, measureSection } from './measure-table.ts';
import type { Column, Period, Report, Section } from './report.ts';

/** A person's rostered days of the month, and those of them on which they did something on the platform. */
export interface UserMonth {
  readonly employeeNumber: string;
  readonly store: LocalizedText;
  readonly positions: readonly string[];
  readonly rostered: number;
  readonly active: number;
  readonly lastActive: string | null;
}

export interface Activity {
  readonly weeks: MeasureTable;
  /** Of everybody who was rostered. */
  readonly people: readonly UserMonth[];
  readonly lowActivity: readonly UserMonth[];
  /** Low is less than this many of a hundred rostered days. */
  readonly percent: number;
  /** Whoever asks may know who it is. */
  readonly mayName: boolean;
}

/** 《系统使用健康度报告》: who uses the system, how its tasks flow, and whom to coach. */
export function monthlyReport(head: ReportHead, measurements: Measurements, activity: Activity): Report {
  const weeks = measureSection(
    {
      ...{ key: 'weeks', title: { 'zh-CN': '逐周活跃', en: 'Active users by week' } },
      ...{ of: { 'zh-CN': '周', en: 'Week' }, order: 'as-is' },
    },
    activity.weeks,
  );
  const [overview, ...tables] = measuredSections({ ...measurements, days: undefined });
  const sections = [
    ...(overview ? [overview] : []),
    ...[weeks, positionsSection(activity, head.period), lowActivitySection(activity)],
    ...tables,
  ];
  return { type: 'monthly', title: TITLES.monthly, ...head, sections };
}

/** How many of each position were active at all: adoption by what people do. */
function positionsSection({ people }: Activity, window: Period): Section {
  const counts = new Map<string, { active: bigint; all: bigint }>();
  for (const { positions, active } of people)
    for (const position of positions) {
      const before = counts.get(position) ?? { active: 0n, all: 0n };
      counts.set(position, { active: before.active + (active > 0 ? 1n : 0n), all: before.all + 1n });
    }
  const share: Column = {
    ...{ key: 'active', type: 'measure', metric: 'active-user-rate', unit: 'ratio', decimals: 1 },
    ...{ direction: 'higher', window, title: { 'zh-CN': '活跃比例', en: 'Active' } },
  };
  return {
    key: 'positions',
    title: { 'zh-CN': '各岗位使用情况', en: 'Use by position' },
    columns: [{ key: 'position', title: { 'zh-CN': '岗位', en: 'Position' }, type: 'text' }, share],
    rows: [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([position, { active, all }]) => ({
        key: position,
        cells: [{ 'zh-CN': position }, { value: { numerator: active, denominator: all }, samples: Number(all) }],
      })),
  };
}

function lowActivitySection({ lowActivity, people, percent, mayName }: Activity): Section {
  const title = { 'zh-CN': '低活跃用户', en: 'Low-activity users' };
  const [low, all] = [lowActivity.length, people.length];
  const note = {
    'zh-CN': `有排班的 ${all} 人中，${low} 人的使用天数不足排班天数的 ${percent}%；请假与未排班者不计。${mayName ? '' : '名单仅对有权限者显示。'}`,
    en: `${low} of ${all} rostered people used the system on less than ${percent} % of their days; leave does not count.${mayName ? '' : ' Names are shown to those who may see them.'}`,
  };
  if (!mayName) return { key: 'low-activity', title, note };
  const days = (key: string, text: LocalizedText): Column => ({ key, title: text, type: 'count' });
  return {
    ...{ key: 'low-activity', title, note },
    columns: [
      { key: 'employee', title: { 'zh-CN': '工号', en: 'Employee' }, type: 'text' },
      { key: 'store', title: { 'zh-CN': '门店', en: 'Store name' }, type: 'text' },
      { key: 'positions', title: { 'zh-CN': '岗位', en: 'Position' }, type: 'text' },
      days('rostered', { 'zh-CN': '排班天数', en: 'Rostered days' }),
      days('active', { 'zh-CN': '使用天数', en: 'Active days' }),
      { key: 'last', title: { 'zh-CN': '最近使用', en: 'Last active' }, type: 'text' },
    ],
    rows: lowActivity.map(({ employeeNumber, store, positions, rostered, active, lastActive }) => ({
      key: employeeNumber,
      cells: [
        ...[{ 'zh-CN': employeeNumber }, store, { 'zh-CN': positions.join('、'), en: positions.join(', ') }],
        ...[rostered, active, lastActive === null ? { 'zh-CN': '本月未使用', en: 'never' } : { 'zh-CN': lastActive }],
      ],
    })),
  };
}
