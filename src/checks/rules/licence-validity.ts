import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import { addDays } from '../../model/day.ts';
import type { DocumentRule } from './rule.ts';

/** Renewing a licence takes the authorities up to two months. */
const DAYS_TO_RENEW = 60;

/** A licence of a trading store that has ended, or soon will. */
export const licenceValidity: DocumentRule<StoreSpec> = {
  code: 'policy/licence-validity',
  severity: 'error',
  kind: store,
  *check({ spec: { licences, lifecycle } }) {
    if (!licences || lifecycle.state !== 'open') return;
    for (const [index, { type, validUntil }] of licences.entries()) {
      if (validUntil === undefined) continue;
      const finding = { path: ['spec', 'licences', index, 'validUntil'], args: { type, date: validUntil } };
      yield { ...finding, severity: 'warning', from: addDays(validUntil, -DAYS_TO_RENEW) };
      yield { ...finding, from: addDays(validUntil, 1) };
    }
  },
};
