import { requirement } from '../../kinds/requirement/index.ts';
import { signOff } from '../../kinds/sign-off/index.ts';
import type { SignOffOutline } from '../../kinds/sign-off/outline.ts';
import type { Chain } from '../judging/chain.ts';
import type { ChainRule } from './rule.ts';

/** Somebody who signs what he wrote himself, or signs one phase for two parties. */
export const selfApproval: ChainRule = {
  code: 'policy/self-approval',
  severity: 'error',
  needs: [],
  *check(chain) {
    for (const { address, outline } of chain.of(signOff).values()) {
      if (outline.revoked) continue;
      const other = ownWork(outline, chain) ?? otherParty(outline, chain);
      if (other !== undefined) yield { address, path: ['spec', 'signedBy'], args: { person: outline.signedBy, other } };
    }
  },
};

/** What the person signed and wrote too. */
function ownWork({ content, signedBy }: SignOffOutline, chain: Chain): string | undefined {
  const written = new Set<string>();
  for (const { address, outline } of chain.of(requirement).values())
    if (outline.author === signedBy) written.add(address);
  return content.resources.find(({ resource }) => written.has(resource))?.resource;
}

/** An earlier signature of the person under the same phase for another party. */
function otherParty({ subject, signedBy, party, at }: SignOffOutline, chain: Chain): string | undefined {
  if (subject.phase === undefined) return undefined;
  for (const { address, outline } of chain.of(signOff).values()) {
    const same = !outline.revoked && outline.signedBy === signedBy && outline.subject.phase === subject.phase;
    if (same && outline.party !== party && Date.parse(outline.at) <= Date.parse(at)) return address;
  }
  return undefined;
}
