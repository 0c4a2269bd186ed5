import type { Metric } from '../../kinds/metric/spec.ts';
import { stepsOf } from '../../kinds/sop/steps.ts';
import type { LocalizedText } from '../../model/resource.ts';
import { CONTENTS } from '../../reports/contents.ts';
import type { Report } from '../../reports/report.ts';
import { type OddStore, type SharedTrouble, weeklyReport } from '../../reports/weekly.ts';
import { abnormalStores } from '../insights/abnormal-stores.ts';
import { findCommonProblems, type SharedProblem } from '../insights/find-common-problems.ts';
import type { LiveChain } from '../live/live-chain.ts';
import type { MeasureContext } from '../metrics/measure.ts';
import { readMeasurements } from './read-measurements.ts';
import type { ReportAsk } from './report-request.ts';

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
    for (const { name: store, isWorse, peers } of items)
      if (isWorse) {
        const title = storeTitle(store, chain);
        odd.push({ key: `${store}/${name}`, title, peers, metric: metric.metadata.displayName ?? { 'zh-CN': name } });
      }
  }
  return odd;
}

function troubleOf(problem: SharedProblem, chain: LiveChain): SharedTrouble {
  const { type, stores, occurrences } = problem;
  const shared = { type, occurrences, stores: stores.map((store) => storeTitle(store, chain)) };
  if (problem.type === 'device-model') {
    const name = [problem.category, problem.model].filter(Boolean).join(' ');
    return { ...shared, key: name, title: { 'zh-CN': name } };
  }
  const { sop, step } = problem;
  const resource = chain.get('sop', sop);
  const found = resource && stepsOf(resource.spec).find((one) => one.step.id === step)?.step;
  const [where, what]: LocalizedText[] = [
    resource?.metadata.displayName ?? { 'zh-CN': sop },
    found?.title ?? { 'zh-CN': step },
  ];
  const text = (language: 'zh-CN' | 'en'): string =>
    [where, what].map((one) => one?.[language] ?? one?.['zh-CN']).join(language === 'en' ? ': ' : '：');
  return { ...shared, key: `${sop}/${step}`, title: { 'zh-CN': text('zh-CN'), en: text('en') } };
}

function storeTitle(name: string, chain: LiveChain): LocalizedText {
  return chain.store(name)?.displayName ?? { 'zh-CN': name };
}
