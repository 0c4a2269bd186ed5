import { scenario } from '../../kinds/scenario/index.ts';
import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { factsByName } from '../judging/name-of.ts';
import type { ChainRule } from './rule.ts';

/** A template that counts for another scenario than its SOP, or is on without its scenario. */
export const scenarioMismatch: ChainRule = {
  code: 'policy/scenario-mismatch',
  severity: 'warning',
  needs: [scenario, sop, taskTemplate],
  *check(chain) {
    const sops = factsByName(chain.factsOf(sop));
    const scenarios = factsByName(chain.factsOf(scenario));
    for (const { address, summary } of chain.factsOf(taskTemplate)) {
      const [name = ''] = summary.sop?.split('@', 1) ?? [];
      const served = sops.get(name)?.summary.scenario;
      const needed = scenarios.get(summary.scenario ?? '')?.summary.capability;
      if (served !== undefined && served !== summary.scenario)
        yield {
          address,
          path: ['spec', 'scenario'],
          args: { field: 'scenario', actual: summary.scenario ?? '', of: name, expected: served },
        };
      if (needed !== undefined && needed !== summary.capability)
        yield {
          address,
          path: ['spec', 'capability'],
          args: { field: 'capability', actual: summary.capability ?? '', of: summary.scenario ?? '', expected: needed },
        };
    }
  },
};
