import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { environments } from './environments.ts';
import { outline, type PolicyOutline } from './outline.ts';
import { rule } from './rule.ts';
import { celFields, type PolicySpec, referenceFields } from './spec.ts';

/** A rule of the chain that resources, plans, pushes or daily work must satisfy. */
export const policy: Kind<PolicyOutline> = {
  kind: 'Policy',
  slug: 'policy',
  title: { 'zh-CN': '策略', en: 'policy', plural: 'policies' },
  referenceFields,
  celFields,
  environments,
  rule,
  summary,
  outline,
};

/** When the rule is checked and how much it weighs. */
function summary(resource: Resource): Record<string, string> {
  const { phase, severity } = resource.spec as unknown as PolicySpec;
  return { policyPhase: phase, severity };
}
