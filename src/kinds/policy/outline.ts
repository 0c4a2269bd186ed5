import type { Resource } from '../../model/resource.ts';
import type { PolicySpec, PolicyTarget } from './spec.ts';

/** What rules across resources read of a policy: what it is about. */
export type PolicyOutline = PolicyTarget;

/** The outline of a policy. */
export function outline(resource: Resource): PolicyOutline {
  return (resource.spec as unknown as PolicySpec).target;
}
