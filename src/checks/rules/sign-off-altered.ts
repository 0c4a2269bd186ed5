import { signOff } from '../../kinds/sign-off/index.ts';
import { isWhole } from '../../kinds/sign-off/signed-content.ts';
import type { SignOffSpec } from '../../kinds/sign-off/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A signature whose list of what was signed is not the one that was signed. */
export const signOffAltered: DocumentRule<SignOffSpec> = {
  code: 'policy/sign-off-altered',
  severity: 'error',
  kind: signOff,
  *check({ spec: { content } }) {
    if (!isWhole(content)) yield { path: ['spec', 'content', 'digest'] };
  },
};
