import { requirement } from '../../kinds/requirement/index.ts';
import { rolloutPhase } from '../../kinds/rollout-phase/index.ts';
import { signOff } from '../../kinds/sign-off/index.ts';
import { changedSince } from '../../kinds/sign-off/signed-content.ts';
import { subjectHashes } from '../../kinds/sign-off/subject-hashes.ts';
import type { ChainRule } from './rule.ts';

/** A signature under what is no longer there: something changed, went or came since. */
export const signOffVoid: ChainRule = {
  code: 'policy/sign-off-void',
  severity: 'warning',
  needs: [requirement, rolloutPhase],
  *check(chain) {
    const signable = { phases: chain.of(rolloutPhase), requirements: chain.of(requirement) };
    for (const { address, outline } of chain.of(signOff).values()) {
      if (outline.revoked) continue;
      const changed = changedSince(outline.content, subjectHashes(outline.subject, signable));
      if (changed.length > 0)
        yield {
          address,
          path: ['spec', 'content'],
          args: { party: outline.party, changed: changed.slice(0, 5).join(', '), count: changed.length },
        };
    }
  },
};
