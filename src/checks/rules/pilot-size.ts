import { store } from '../../kinds/store/index.ts';
import { pickedStores } from '../judging/picked-stores.ts';
import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** Few enough to be looked after every day, and enough to differ. */
const STORES = 3;

/** A first phase of more or fewer than three stores. */
export const pilotSize: ChainRule = {
  code: 'policy/pilot-size',
  severity: 'error',
  needs: [store],
  *check(chain) {
    for (const { phases } of rolloutsIn(chain)) {
      const [pilot] = phases;
      if (!pilot) continue;
      const { address, outline } = pilot;
      const { size, selector } = outline.cohort;
      const path = ['spec', 'cohort'] as const;
      const declared = Object.entries(size).map(([bound, count]) => `${bound} ${count}`);
      if (String(declared) !== `exact ${STORES}`)
        yield { address, path: [...path, 'size'], args: { expected: STORES, actual: declared.join(', ') } };
      if (!selector) continue;
      const actual = pickedStores(chain, selector).length;
      // That it picks none at all is said of every selector.
      if (actual > 0 && actual !== STORES)
        yield { address, path: [...path, 'selector'], args: { expected: STORES, actual } };
    }
  },
};
