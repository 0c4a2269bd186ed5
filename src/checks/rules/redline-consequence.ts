import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundSteps } from '../../kinds/sop/walk.ts';
import type { DocumentRule } from './rule.ts';

/** A red line that may be crossed without anything following from it. */
export const redlineConsequence: DocumentRule<SopSpec> = {
  code: 'policy/redline-consequence',
  severity: 'error',
  kind: sop,
  *check({ spec }) {
    for (const { step, path, onFail, redline } of foundSteps(spec)) {
      if (!redline) continue;
      const args = { step: step.id };
      if (!onFail?.actions?.length) yield { path: [...path, ...(onFail ? ['onFail'] : ['redline'])], args };
      else if (onFail.severity !== 'critical') yield { path: [...path, 'onFail', 'severity'], args };
    }
  },
};
