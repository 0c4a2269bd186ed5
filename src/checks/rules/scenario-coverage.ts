import { rollout } from '../../kinds/rollout/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { highFrequency } from '../../kinds/scenario/high-frequency.ts';
import { scenario } from '../../kinds/scenario/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { Chain } from '../judging/chain.ts';
import { nameOf } from '../judging/name-of.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A gate that asks for more high-frequency scenarios than the catalogue serves with what the phase switches on. */
export const scenarioCoverage: ChainRule = {
  code: 'policy/scenario-coverage',
  severity: 'warning',
  needs: [rollout, rolloutPhase, scenario, sop, taskTemplate],
  *check(chain) {
    const served = servedScenarios(chain);
    for (const {
      rollout: { outline: plan },
      phases,
    } of rolloutsIn(chain)) {
      const { highFrequencyShare, target } = plan.scenarioCoverage;
      const frequent = highFrequency(frequencies(chain), highFrequencyShare);
      for (const { address, outline } of phases) {
        if (outline.coverage === undefined) continue;
        const on = new Set(outline.capabilities);
        const missing = frequent.filter((name) => !served.get(name)?.some((capability) => on.has(capability)));
        const covered = frequent.length - missing.length;
        if (Math.round(covered * 1e6) >= Math.floor(target * frequent.length * 1e6)) continue;
        yield {
          address,
          path: ['spec', 'exitGate', 'criteria', outline.coverage],
          args: {
            covered,
            total: frequent.length,
            percent: Math.round(target * 1000) / 10,
            missing: missing.join(', '),
          },
        };
      }
    }
  },
};

/** By scenario the capabilities of the templates that serve it with an SOP in force. */
function servedScenarios(chain: Chain): ReadonlyMap<string, readonly string[]> {
  const inForce = new Set(
    chain.factsOf(sop).flatMap((facts) => (facts.summary.status === 'active' ? nameOf(facts) : [])),
  );
  const served = new Map<string, string[]>();
  for (const { summary } of chain.factsOf(taskTemplate)) {
    const { scenario: name = '', capability = '', sop: reference = '' } = summary;
    if (!inForce.has(reference.split('@', 1)[0] ?? '')) continue;
    served.set(name, [...(served.get(name) ?? []), capability]);
  }
  return served;
}

function frequencies(chain: Chain) {
  return chain.factsOf(scenario).map((facts) => {
    const { expectedPerStoreWeek, highFrequency: flag = 'rule' } = facts.summary;
    return { name: nameOf(facts), perWeek: Number(expectedPerStoreWeek), flag };
  });
}
