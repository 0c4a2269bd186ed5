import type { Resource } from '../../model/resource.ts';
import type { Kind } from '../kind.ts';
import { referenceFields, type ScenarioSpec } from './spec.ts';

/** A situation that stores meet again and again; the rollout's coverage is counted in scenarios. */
export const scenario: Kind = {
  kind: 'Scenario',
  slug: 'scenario',
  title: { 'zh-CN': '业务场景', en: 'scenario', plural: 'scenarios' },
  referenceFields,
  summary,
};

/** What coverage needs: how often the scenario happens and what has to be on. */
function summary(resource: Resource): Record<string, string> {
  const { objective, capability, frequency, highFrequency } = resource.spec as unknown as ScenarioSpec;
  return {
    objective,
    capability,
    expectedPerStoreWeek: String(frequency.expectedPerStoreWeek),
    highFrequency: String(highFrequency),
  };
}
