import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A store that does not trade, and still counts in the figures of a rollout phase. */
export const phaseOfClosedStore: DocumentRule<StoreSpec> = {
  code: 'policy/phase-of-closed-store',
  severity: 'error',
  kind: store,
  *check({ spec: { phase, lifecycle } }) {
    const { state } = lifecycle;
    if (phase === undefined || (state !== 'closed' && state !== 'suspended')) return;
    // A suspended one comes back, and then is where it was.
    yield { path: ['spec', 'phase'], args: { phase, state }, severity: state === 'closed' ? 'error' : 'warning' };
  },
};
