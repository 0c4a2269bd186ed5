import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { type RolloutSpec, referenceFields } from './spec.ts';

/** How the chain moves onto the system: its phases, freeze windows, team and signatures. */
export const rollout: Kind = {
  kind: 'Rollout',
  slug: 'rollout',
  title: { 'zh-CN': '推广方案', en: 'rollout', plural: 'rollouts' },
  referenceFields,
  summary,
};

/** The phases in their order, joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { stage, phases } = resource.spec as unknown as RolloutSpec;
  return { stage, phases: phases.join(',') };
}
