import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { signOff } from '../../kinds/sign-off/index.ts';
import type { ChainRule } from './rule.ts';

/** A signature that the phase does not ask for: of another party, or in another role. */
export const signOffRole: ChainRule = {
  code: 'policy/sign-off-role',
  severity: 'warning',
  needs: [],
  *check(chain) {
    for (const { address, outline } of chain.of(signOff).values()) {
      const { subject, party, role } = outline;
      const phase = subject.phase === undefined ? undefined : chain.of(rolloutPhase).get(subject.phase);
      if (!phase || phase.outline.signOffs.some((asked) => asked.party === party && asked.role === role)) continue;
      const known = phase.outline.signOffs.some((asked) => asked.party === party);
      yield { address, path: ['spec', known ? 'role' : 'party'], args: { phase: phase.name, party, role } };
    }
  },
};
