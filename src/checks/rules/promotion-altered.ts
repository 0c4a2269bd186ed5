import { promotion } from '../../kinds/promotion/index.ts';
import { recordDigest } from '../../kinds/promotion/record-digest.ts';
import type { PromotionSpec } from '../../kinds/promotion/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A record of a promotion that is not what was recorded. Only a warning: the trace has to be able to say what became of it. */
export const promotionAltered: DocumentRule<PromotionSpec> = {
  code: 'policy/promotion-altered',
  severity: 'warning',
  kind: promotion,
  *check({ spec }) {
    if (recordDigest(spec) !== spec.digest) yield { path: ['spec', 'digest'] };
  },
};
