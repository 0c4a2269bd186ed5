import type { Resource } from '../../model/resource.ts';
import type { RolloutSpec } from './spec.ts';

/** What rules across resources read of a rollout. */
export type RolloutOutline = Pick<RolloutSpec, 'phases' | 'freezeWindows' | 'signOffParties' | 'scenarioCoverage'>;

/** The outline of a rollout. */
export function outline(resource: Resource): RolloutOutline {
  const spec = resource.spec as unknown as RolloutSpec;
  const { phases, freezeWindows, signOffParties, scenarioCoverage } = spec;
  return { phases, signOffParties, scenarioCoverage, ...(freezeWindows ? { freezeWindows } : {}) };
}
