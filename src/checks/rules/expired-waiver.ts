import { policy } from '../../kinds/policy/index.ts';
import type { PolicySpec } from '../../kinds/policy/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** A waiver that is over and still stands there. */
export const expiredWaiver: DocumentRule<PolicySpec> = {
  code: 'policy/expired-waiver',
  severity: 'note',
  kind: policy,
  *check({ spec: { waivers = [] } }) {
    for (const [index, { resource, expires }] of waivers.entries())
      yield {
        path: ['spec', 'waivers', index, 'expires'],
        args: { resource, date: expires },
        from: addDays(expires, 1),
      };
  },
};
