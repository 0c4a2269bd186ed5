import type { SopSpec, SopWorkStep } from '../kinds/sop/spec.ts';
import type { StoreSpec } from '../kinds/store/spec.ts';
import type { TaskTemplateSpec } from '../kinds/task-template/spec.ts';
import type { Day } from '../model/day.ts';
import type { Resource } from '../model/resource.ts';

/** The kinds whose resources a demo changes on the way, or reads. */
const [STORE, SOP, TEMPLATE] = ['Store', 'Sop', 'TaskTemplate'];

/** A store's resource with a larger sales area from a day on. */
export function withArea(
  resources: readonly Resource[],
  {
    store,
    from,
    salesM2,
  }: { readonly store: string; readonly from: Day; readonly salesM2: { readonly after: number } },
): { readonly before: Resource; readonly after: Resource } | undefined {
  const before = resources.find(({ kind, metadata }) => kind === STORE && metadata.name === store);
  if (!before) return undefined;
  const spec = before.spec as unknown as StoreSpec;
  const last = spec.area?.at(-1);
  if (!last) return undefined;
  const grown = salesM2.after - last.salesM2;
  const total = last.totalM2 === undefined ? {} : { totalM2: last.totalM2 + grown };
  const area = [...(spec.area ?? []), { ...last, effectiveFrom: from, salesM2: salesM2.after, ...total }];
  return { before, after: { ...before, spec: { ...before.spec, area } } };
}

/** The SOP of a template with its longest step made shorter, as a version of its own. */
export function withShorterStep(
  resources: readonly Resource[],
  { template, from }: { readonly template: string; readonly from: Day },
): { readonly before: Resource; readonly after: Resource } | undefined {
  const task = resources.find(({ kind, metadata }) => kind === TEMPLATE && metadata.name === template);
  const sop = (task?.spec as unknown as TaskTemplateSpec | undefined)?.sop.split('@')[0];
  const before = resources.find(({ kind, metadata }) => kind === SOP && metadata.name === sop);
  if (!before) return undefined;
  const spec = before.spec as unknown as SopSpec;
  const longest = spec.sections
    .flatMap(({ steps }) => steps)
    .reduce((a, b) => ((b.estimatedSeconds ?? 0) > (a.estimatedSeconds ?? 0) ? b : a));
  const sections = spec.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => (step.id === longest.id ? shorter(step as SopWorkStep) : step)),
  }));
  const [major = '1', minor = '0'] = spec.version.split('.');
  const version = `${major}.${Number(minor) + 1}.0`;
  const changes = {
    'zh-CN': `门店反馈“${longest.title['zh-CN']}”耗时过长，改为抽查，预计用时减半`,
    en: 'Stores say that the longest step takes too long: samples now, in half the time',
  };
  const changeLog = [...(spec.changeLog ?? []), { version, date: from, changes }];
  return { before, after: { ...before, spec: { ...before.spec, version, changeLog, sections } } };
}

function shorter(step: SopWorkStep): SopWorkStep {
  return { ...step, estimatedSeconds: Math.ceil((step.estimatedSeconds ?? 60) / 2) };
}
