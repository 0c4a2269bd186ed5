import type { LocalizedText } from '../model/resource.ts';
import { compareReadings } from './compare-readings.ts';
import { type ReportHead, TITLES } from './daily.ts';
import type { Column, Measure, Report, Row, Section } from './report.ts';
import { type IncentiveRule, isWon, type JudgedMonth, type MonthVerdict } from './streak.ts';

/** A store with its months, oldest first; the last is the one that is asked about. */
export interface JudgedStore {
  readonly name: string;
  readonly title: LocalizedText;
  readonly months: readonly JudgedMonth[];
}

const VERDICTS: Readonly<Record<MonthVerdict, LocalizedText>> = {
  met: { 'zh-CN': '达标', en: 'met' },
  'not-met': { 'zh-CN': '未达标', en: 'not met' },
  'no-tasks': { 'zh-CN': '无到期任务，连续中断', en: 'no tasks due, starts over' },
  paused: { 'zh-CN': '经批准停业，暂停计算', en: 'closed with approval, pauses' },
  running: { 'zh-CN': '进行中', en: 'not over' },
};

const STORE: Column = { key: 'store', title: { 'zh-CN': '门店', en: 'Store name' }, type: 'text' };
const STREAK: Column = { key: 'streak', title: { 'zh-CN': '连续月数', en: 'Months in a row' }, type: 'count' };
const VERDICT: Column = { key: 'verdict', title: { 'zh-CN': '结论', en: 'Verdict' }, type: 'text' };

/** 数字先锋门店: who won with a month, the proof month by month, and where every other store stands. */
export function incentiveReport(
  head: ReportHead,
  measure: Omit<Measure, 'window'>,
  { rule, stores }: { readonly rule: IncentiveRule; readonly stores: readonly JudgedStore[] },
): Report {
  const winners = stores.filter(({ months }) => isWon(months, rule));
  const sections = [
    winnersSection(winners, rule),
    evidenceSection(winners, measure, head),
    standingsSection(stores, measure, rule),
  ];
  return { type: 'incentive', title: TITLES.incentive, ...head, sections };
}

function winnersSection(winners: readonly JudgedStore[], { above, months }: IncentiveRule): Section {
  const percent = `${(above.numerator * 100n) / above.denominator}`;
  return {
    key: 'winners',
    title: { 'zh-CN': '获奖门店', en: 'Winners' },
    note: {
      'zh-CN': `规则：连续 ${months} 个自然月任务按时完成率超过 ${percent}%（等于不算）。奖励须经审批后发放。`,
      en: `Rule: more than ${percent} % of tasks on time, ${months} calendar months in a row; just ${percent} % is not enough. Rewards are paid after approval.`,
    },
    columns: [STORE, STREAK],
    rows: winners.map(({ name, title, months: judged }) => ({ key: name, cells: [title, judged.at(-1)?.streak ?? 0] })),
  };
}

/** The months of every winner's streak, paused ones among them. */
function evidenceSection(
  winners: readonly JudgedStore[],
  measure: Omit<Measure, 'window'>,
  { period }: ReportHead,
): Section {
  const month: Column = { key: 'month', title: { 'zh-CN': '月份', en: 'Month' }, type: 'text' };
  const due: Column = { key: 'due', title: { 'zh-CN': '计入任务数', en: 'Tasks counted' }, type: 'count' };
  const from = winners.flatMap(({ months }) => streakOf(months)[0]?.period.from ?? []).toSorted()[0] ?? period.from;
  const value: Column = { ...measure, window: { from, to: period.to }, key: measure.metric, type: 'measure' };
  return {
    key: 'evidence',
    title: { 'zh-CN': '逐月依据', en: 'Month by month' },
    columns: [STORE, month, value, due, VERDICT, STREAK],
    rows: winners.flatMap(({ name, title, months }) =>
      streakOf(months).map(({ period: { from: first }, value: exact, samples, verdict, streak }): Row => {
        const label = first.slice(0, 7);
        const cells = [title, { 'zh-CN': label }, { value: exact, samples }, samples, VERDICTS[verdict], streak];
        return { key: `${name}/${label}`, cells };
      }),
    ),
  };
}

function streakOf(months: readonly JudgedMonth[]): readonly JudgedMonth[] {
  const broken = months.findLastIndex(({ streak }) => streak === 0);
  return months.slice(broken + 1);
}

function standingsSection(
  stores: readonly JudgedStore[],
  measure: Omit<Measure, 'window'>,
  { months: count }: IncentiveRule,
): Section {
  const shown = stores[0]?.months.slice(-count).map(({ period }) => period) ?? [];
  const columns = shown.map(
    (window): Column => ({
      ...{ ...measure, window, key: window.from.slice(0, 7), type: 'measure' },
      title: { 'zh-CN': window.from.slice(0, 7) },
    }),
  );
  const sorted = stores.toSorted((a, b) => {
    const [one, other] = [a.months.at(-1), b.months.at(-1)];
    const known = Number(!one?.value) - Number(!other?.value);
    const order = (other?.streak ?? 0) - (one?.streak ?? 0) || known || compareReadings(other, one, measure.direction);
    return order || (a.name < b.name ? -1 : 1);
  });
  return {
    key: 'stores',
    title: { 'zh-CN': '各门店进展', en: 'Where every store stands' },
    columns: [STORE, ...columns, STREAK, VERDICT],
    rows: sorted.map(({ name, title, months }): Row => {
      const last = months.at(-1);
      const readings = months.slice(-count).map(({ value, samples }) => ({ value, samples }));
      return { key: name, cells: [title, ...readings, last?.streak ?? 0, VERDICTS[last?.verdict ?? 'no-tasks']] };
    }),
  };
}
