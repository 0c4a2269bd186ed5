import { type InsightAsk, listBrokenDevices, listFailedSteps } from '../database/queries/insights.ts';
import type { MeasureContext } from '../metrics/measure.ts';
import { type CommonProblem, commonProblems } from './common-problems.ts';

/** A problem that several stores share, told by what it is. */
export type SharedProblem = Omit<CommonProblem, 'key'> &
  (
    | { readonly type: 'sop-step'; readonly sop: string; readonly step: string }
    | { readonly type: 'device-model'; readonly category: string; readonly model: string }
  );

/** Steps that fail and models that break in several stores. */
export async function findCommonProblems(
  ask: InsightAsk,
  minStores: number,
  { queries, chain }: MeasureContext,
): Promise<SharedProblem[]> {
  const steps = (await listFailedSteps(queries, ask)).map(({ store, sop, step, task }) => ({
    ...{ store, key: `${sop}\n${step}`, subject: `task/${task}` },
  }));
  const devices = (await listBrokenDevices(queries, ask)).flatMap(({ store, device, task }) => {
    const known = chain.store(store)?.spec.devices?.find(({ code }) => code === device);
    return known ? [{ store, key: `${known.category}\n${known.model ?? ''}`, subject: `task/${task}` }] : [];
  });
  const parts = (key: string): [string, string] => key.split('\n') as [string, string];
  return [
    ...commonProblems(devices, minStores).map(({ key, ...problem }): SharedProblem => {
      const [category, model] = parts(key);
      return { type: 'device-model', category, model, ...problem };
    }),
    ...commonProblems(steps, minStores).map(({ key, ...problem }): SharedProblem => {
      const [sop, step] = parts(key);
      return { type: 'sop-step', sop, step, ...problem };
    }),
  ];
}
