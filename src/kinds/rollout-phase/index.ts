import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { environments } from './environments.ts';
import { outline, type PhaseOutline } from './outline.ts';
import { metricReferences } from './own-metrics.ts';
import { celFields, type RolloutPhaseSpec, referenceFields } from './spec.ts';

/** One phase of a rollout: what is on, for which stores, behind which gates. */
export const rolloutPhase: Kind<PhaseOutline> = {
  kind: 'RolloutPhase',
  slug: 'rollout-phase',
  title: { 'zh-CN': '推广阶段', en: 'rollout phase', plural: 'rollout phases' },
  referenceFields,
  celFields,
  environments,
  furtherReferences: metricReferences,
  summary,
  outline,
};

/** Where the phase stands and what is on in it; names joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { order, capabilities, minDays } = resource.spec as unknown as RolloutPhaseSpec;
  return { order: String(order), capabilities: capabilities.join(','), minDays: String(minDays) };
}
