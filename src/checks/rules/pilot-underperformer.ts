import { store } from '../../kinds/store/index.ts';
import { pickedStores } from '../judging/picked-stores.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A pilot of good stores alone. */
export const pilotUnderperformer: ChainRule = {
  code: 'policy/pilot-underperformer',
  severity: 'error',
  needs: [store],
  *check(chain) {
    for (const { phases } of rolloutsIn(chain)) {
      const [pilot] = phases;
      if (!pilot) continue;
      const { selector, includeUnderperformer } = pilot.outline.cohort;
      const path = ['spec', 'cohort'] as const;
      const chosen = selector ? pickedStores(chain, selector) : [];
      const finding = { address: pilot.address, args: { phase: pilot.name } };
      if (includeUnderperformer === undefined) yield { ...finding, path };
      else if (
        !includeUnderperformer ||
        (chosen.length > 0 && !chosen.some(({ summary }) => summary.performance === 'under'))
      )
        yield { ...finding, path: [...path, 'includeUnderperformer'] };
    }
  },
};
