import { sop } from '../../kinds/sop/index.ts';
import type { SopSpec } from '../../kinds/sop/spec.ts';
import { foundActions } from '../../kinds/sop/walk.ts';
import type { DocumentRule } from './rule.ts';

/** A rectification that the one who makes it also signs off. */
export const ownerVerifies: DocumentRule<SopSpec> = {
  code: 'policy/owner-verifies',
  severity: 'error',
  kind: sop,
  *check({ spec }) {
    for (const { action, path } of foundActions(spec))
      if (action.type === 'corrective-action' && action.owner === action.verifier)
        yield { path: [...path, 'verifier'], args: { role: action.owner } };
  },
};
