import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { ownCode } from '../own-code.ts';
import { catalogue } from './catalogue.ts';
import { environments } from './environments.ts';
import { outline, type TemplateOutline } from './outline.ts';
import { celFields, referenceFields, type TaskTemplateSpec } from './spec.ts';
import { targetSelector } from './target-selector.ts';

/** How an SOP becomes tasks: when, where, by whom, until when. */
export const taskTemplate: Kind<TemplateOutline> = {
  kind: 'TaskTemplate',
  slug: 'task-template',
  title: { 'zh-CN': '任务模板', en: 'task template', plural: 'task templates' },
  referenceFields,
  celFields,
  environments,
  catalogue,
  summary,
  identifiers: ownCode,
  target: (resource) => targetSelector((resource.spec as unknown as TaskTemplateSpec).target),
  outline,
};

/** What the template serves and what it costs a store; `rrule` or `event` says what makes its tasks. */
function summary(resource: Resource): Record<string, string> {
  const { scenario, capability, priority, sop, workload, schedule, trigger } =
    resource.spec as unknown as TaskTemplateSpec;
  return {
    scenario,
    capability,
    priority,
    sop,
    minutes: String(workload.minutes),
    ...(workload.quotaGroup === undefined ? {} : { quotaGroup: workload.quotaGroup }),
    ...(schedule ? { rrule: schedule.rrule } : {}),
    ...(trigger ? { event: trigger.event } : {}),
  };
}
