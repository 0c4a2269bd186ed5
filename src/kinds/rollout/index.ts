import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { outline, type RolloutOutline } from './outline.ts';
import { type RolloutSpec, referenceFields } from './spec.ts';

/** How the chain moves onto the system: its phases, freeze windows, team and signatures. */
export const rollout: Kind<RolloutOutline> = {
  kind: 'Rollout',
  slug: 'rollout',
  title: { 'zh-CN': '推广方案', en: 'rollout', plural: 'rollouts' },
  referenceFields,
  summary,
  outline,
};

/** The phases in their order, joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { stage, phases } = resource.spec as unknown as RolloutSpec;
  return { stage, phases: phases.join(',') };
}
