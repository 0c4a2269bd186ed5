import { rolloutsIn } from '../judging/rollout-phases.ts';
import type { ChainRule } from './rule.ts';

/** A phase that other parties sign than the rollout says. */
export const signOffParties: ChainRule = {
  code: 'policy/sign-off-parties',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { rollout, phases } of rolloutsIn(chain)) {
      const expected = rollout.outline.signOffParties.map(({ party }): string => party);
      for (const { address, outline } of phases) {
        const actual = outline.signOffs.map(({ party }) => party);
        if (expected.every((party) => actual.includes(party)) && actual.every((party) => expected.includes(party)))
          continue;
        yield {
          address,
          path: ['spec', 'signOffs'],
          args: { expected: expected.join(', '), actual: actual.join(', ') },
        };
      }
    }
  },
};
