import type { Metric } from '../../kinds/metric/spec.ts';
import { stepsOf } from '../../kinds/sop/steps.ts';
import type { LocalizedText } from '../../model/resource.ts';
import { textIn } from '../../model/text-in.ts';
import { CONTENTS } from '../../reports/contents.ts';
import { deviceWord } from '../../reports/device-words.ts';
import type { Exact, Measure, Report, ReportLanguage } from '../../reports/report.ts';
import { valueText } from '../../reports/value-text.ts';
import { type OddStore, type SharedTrouble, weeklyReport } from '../../reports/weekly.ts';
import { abnormalStores } from '../insights/abnormal-stores.ts';
import { findCommonProblems, type SharedProblem } from '../insights/find-common-problems.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { MeasureContext } from '../metrics/measure.ts';
import { measureOf, readMeasurements } from './read-measurements.ts';
import type { ReportAsk } from './report-request.ts';

/** How finely the middle of stores is told. */
const MILLION = 1_000_000;

/** A problem of three stores is common; a store stands out as the insights have it by default. */
const [MIN_STORES, OUTLIERS] = [3, { threshold: 3.5, minPeers: 5 }];

/** 周复盘: the week's figures, the problems that stores share, and the stores that stand out. */
export async function readWeekly(ask: ReportAsk, context: MeasureContext): Promise<Report> {
  const { head, scope, asOf, chain } = ask;
  const stores = scope.stores.map(({ name }) => name);
  const problems = await findCommonProblems({ ...head.period, stores, asOf }, MIN_STORES, context);
  return weeklyReport(head, await readMeasurements(CONTENTS.weekly, ask, context), {
    minStores: MIN_STORES,
    troubles: problems.map((problem) => troubleOf(problem, chain)),
    oddStores: await readOddStores(ask, context),
  });
}

async function readOddStores({ head, scope, asOf, chain }: ReportAsk, context: MeasureContext): Promise<OddStore[]> {
  const odd: OddStore[] = [];
  for (const { metric: name } of CONTENTS.weekly.compared) {
    const metric = chain.get('metric', name) as Metric | undefined;
    if (!metric) continue;
    const { items } = await abnormalStores({ metric, scope, asOf, window: head.period }, OUTLIERS, context);
    const shown = measureOf(metric, head.period);
    for (const { name: store, isWorse, peers, exact, median } of items) {
      if (!isWorse) continue;
      const value = { numerator: BigInt(exact.numerator), denominator: BigInt(exact.denominator) };
      // The middle of an even number of stores is no store's own fraction.
      const middle = { numerator: BigInt(Math.round(median * MILLION)), denominator: BigInt(MILLION) };
      const figures = { value: inWords(value, shown), median: inWords(middle, shown) };
      odd.push({ key: `${store}/${name}`, title: storeTitle(store, chain), peers, metric: shown.title, ...figures });
    }
  }
  return odd;
}

function inWords(value: Exact, measure: Measure): LocalizedText {
  return textOf((language) => valueText(value, measure, language));
}

function troubleOf(problem: SharedProblem, chain: LiveChain): SharedTrouble {
  const { type, stores, occurrences } = problem;
  const shared = { type, occurrences, stores: stores.map((store) => storeTitle(store, chain)) };
  if (problem.type === 'device-model') {
    const { category, model } = problem;
    const title = textOf((language) => [deviceWord(category, language), model].filter(Boolean).join(' '));
    return { ...shared, key: [category, model].filter(Boolean).join(' '), title };
  }
  const { sop, step } = problem;
  const resource = chain.get('sop', sop);
  const found = resource && stepsOf(resource.spec).find((one) => one.step.id === step)?.step;
  const parts: LocalizedText[] = [
    resource?.metadata.displayName ?? { 'zh-CN': sop },
    found?.title ?? { 'zh-CN': step },
  ];
  const title = textOf((language) => parts.map((one) => textIn(one, language)).join(language === 'en' ? ': ' : '：'));
  return { ...shared, key: `${sop}/${step}`, title };
}

function textOf(say: (language: ReportLanguage) => string): LocalizedText {
  return { 'zh-CN': say('zh-CN'), en: say('en') };
}

function storeTitle(name: string, chain: LiveChain): LocalizedText {
  return chain.store(name)?.displayName ?? { 'zh-CN': name };
}
