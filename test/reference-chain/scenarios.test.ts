import { describe, expect, test } from 'vitest';
import type { CapabilitySpec } from '../../src/kinds/capability/spec.ts';
import type { ScenarioSpec } from '../../src/kinds/scenario/spec.ts';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const scenarios = readResources<ScenarioSpec>(yamlFiles('templates/scenarios'));
const capabilities = readResources<CapabilitySpec>(yamlFiles('templates/capabilities'));
const templates = readResources<TaskTemplateSpec>(yamlFiles('templates/task-templates'));

const names = (resources: readonly { metadata: { name: string } }[]) => resources.map(({ metadata }) => metadata.name);

describe('the scenarios', () => {
  test('are the twenty of the catalogue (R065)', () => {
    const daily = ['open', 'close', 'fire-patrol', 'demo', 'handover'];
    const goods = ['restock', 'receiving', 'stocktake', 'price-change', 'newprod', 'promo'];
    const service = ['aftersale', 'return-exchange', 'complaint'];
    const rest = ['patrol', 'repair', 'cash-exception', 'roster', 'training', 'renovation'];
    expect(names(scenarios).sort()).toEqual([...daily, ...goods, ...service, ...rest].sort());
  });

  test('serve all four objectives (R002, R003)', () => {
    expect(new Set(scenarios.map(({ spec }) => spec.objective))).toEqual(
      new Set(['efficiency', 'satisfaction', 'supply-chain', 'adoption']),
    );
  });

  test('have nine high-frequency ones by the rule of 80 percent, and templates for at least 80 percent of these (R065)', () => {
    const highFrequency = smallestShare(0.8);
    expect(highFrequency).toHaveLength(9);
    const covered = highFrequency.filter((name) => templates.some(({ spec }) => spec.scenario === name));
    expect(covered.length * 10).toBeGreaterThanOrEqual(highFrequency.length * 8);
  });

  test('that are flagged by hand agree with the rule today', () => {
    const highFrequency = smallestShare(0.8);
    for (const { metadata, spec } of scenarios)
      if (spec.highFrequency !== 'rule') expect(highFrequency.includes(metadata.name)).toBe(spec.highFrequency);
  });
});

describe('the capabilities', () => {
  test('are the ten of the catalogue, each with a plan for the way back', () => {
    expect(names(capabilities)).toHaveLength(10);
    for (const { spec } of capabilities) expect(spec.rollbackPlan.en).toBeTruthy();
  });

  test('that analyse ask for history first (R051, R052)', () => {
    for (const { metadata, spec } of capabilities)
      if (metadata.name.startsWith('analytics-'))
        expect(spec.dataNeeds?.every(({ minHistory }) => minHistory !== undefined)).toBe(true);
  });
});

/** The most frequent scenarios that together make up a share of all expected occurrences. */
function smallestShare(share: number): string[] {
  const frequency = ({ spec }: (typeof scenarios)[number]) => spec.frequency.expectedPerStoreWeek;
  const total = scenarios.reduce((sum, scenario) => sum + frequency(scenario), 0);
  const chosen: string[] = [];
  let sum = 0;
  for (const scenario of [...scenarios].sort((a, b) => frequency(b) - frequency(a))) {
    if (sum >= total * share) break;
    sum += frequency(scenario);
    chosen.push(scenario.metadata.name);
  }
  return chosen;
}
