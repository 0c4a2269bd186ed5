import type { Resource } from '../../model/resource.ts';
import type { PolicySpec, PolicyTarget } from './spec.ts';

/** What rules across resources read of a policy: what it is about, and which resources are excepted. */
export type PolicyOutline = PolicyTarget & { readonly waived: readonly string[] };

/** The outline of a policy. */
export function outline(resource: Resource): PolicyOutline {
  const { target, waivers = [] } = resource.spec as unknown as PolicySpec;
  return { ...target, waived: waivers.map((waiver) => waiver.resource) };
}
