import { policy } from '../../kinds/policy/index.ts';
import type { PolicySpec } from '../../kinds/policy/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** An exception of more than a year is a rule of its own. */
const LONGEST = 366;

/** A waiver that ends in a year or more. */
export const waiverTerm: DocumentRule<PolicySpec> = {
  code: 'policy/waiver-term',
  severity: 'warning',
  kind: policy,
  *check({ spec: { waivers = [] } }) {
    for (const [index, { resource, expires }] of waivers.entries())
      yield {
        path: ['spec', 'waivers', index, 'expires'],
        args: { resource, date: expires },
        until: addDays(expires, -LONGEST - 1),
      };
  },
};
