import { signOff } from '../../kinds/sign-off/index.ts';
import type { SignOffSpec } from '../../kinds/sign-off/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** A signature that no longer counts, because its time is over. */
export const signOffExpired: DocumentRule<SignOffSpec> = {
  code: 'policy/sign-off-expired',
  severity: 'warning',
  kind: signOff,
  *check({ spec: { expires, revoked, party } }) {
    if (expires === undefined || revoked) return;
    yield { path: ['spec', 'expires'], args: { party, date: expires }, from: addDays(expires, 1) };
  },
};
