import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { catalogue } from './catalogue.ts';
import { environments } from './environments.ts';
import { outline, type SopOutline } from './outline.ts';
import { celFields, referenceFields, type SopSpec } from './spec.ts';
import { requiredSteps, stepsOf } from './steps.ts';

/** A standard operating procedure: what to do, what proves it, and what follows when it fails. */
export const sop: Kind<SopOutline> = {
  kind: 'Sop',
  slug: 'sop',
  title: { 'zh-CN': 'SOP', en: 'SOP', plural: 'SOPs' },
  referenceFields,
  celFields,
  environments,
  catalogue,
  summary,
  outline,
};

/** What version ranges, coverage of scenarios and limits on the workload need; numbers are written in full. */
function summary(resource: Resource): Record<string, string> {
  const spec = resource.spec as unknown as SopSpec;
  return {
    code: spec.code,
    category: spec.category,
    scenario: spec.scenario,
    version: spec.version,
    status: spec.status,
    steps: String(stepsOf(spec).length),
    requiredSteps: String(requiredSteps(spec).length),
    minutes: String(spec.estimatedMinutes),
  };
}
