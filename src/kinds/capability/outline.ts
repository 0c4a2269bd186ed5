import type { Resource } from '../../model/resource.ts';
import type { CapabilitySpec } from './spec.ts';

/** What rules across resources read of a capability. */
export type CapabilityOutline = Pick<CapabilitySpec, 'requires' | 'conflicts'>;

/** The outline of a capability. */
export function outline(resource: Resource): CapabilityOutline {
  const { requires, conflicts } = resource.spec as unknown as CapabilitySpec;
  return { ...(requires ? { requires } : {}), ...(conflicts ? { conflicts } : {}) };
}
