import { promotion } from '../../kinds/promotion/index.ts';
import { recordDigest } from '../../kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A record of a promotion that is not what was recorded. */
export const promotionAltered: DocumentRule<PromotionSpec> = {
  code: 'policy/promotion-altered',
  severity: 'error',
  kind: promotion,
  *check({ spec }) {
    if (recordDigest(spec) !== spec.digest) yield { path: ['spec', 'digest'] };
  },
};
