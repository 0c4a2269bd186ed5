import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { type CapabilityOutline, outline } from './outline.ts';
import { type CapabilitySpec, referenceFields } from './spec.ts';

/** A part of the operating platform that rollout phases switch on. */
export const capability: Kind<CapabilityOutline> = {
  kind: 'Capability',
  slug: 'capability',
  title: { 'zh-CN': '能力', en: 'capability', plural: 'capabilities' },
  referenceFields,
  summary,
  outline,
};

/** What a phase's list is checked against: names joined by commas. */
function summary(resource: Resource): Record<string, string> {
  const { requires = [], conflicts = [] } = resource.spec as unknown as CapabilitySpec;
  return { requires: requires.join(','), conflicts: conflicts.join(',') };
}
