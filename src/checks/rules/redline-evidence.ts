import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundSteps } from '../../kinds/sop/walk.ts';
import type { DocumentRule } from './rule.ts';

/** A red line that nothing has to prove. */
export const redlineEvidence: DocumentRule<SopSpec> = {
  code: 'policy/redline-evidence',
  severity: 'error',
  kind: sop,
  *check({ spec }) {
    for (const { step, path, evidence, redline } of foundSteps(spec)) {
      const proven = evidence.some(({ required = true, when = 'always', visibleIf }) => {
        return required && when === 'always' && visibleIf === undefined;
      });
      if (redline && !proven) yield { path: [...path, 'redline'], args: { step: step.id } };
    }
  },
};
