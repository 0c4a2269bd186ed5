import { isGln } from '../../kinds/store/gln.ts';
import { store } from '../../kinds/store/index.ts';
import type { StoreSpec } from '../../kinds/store/spec.ts';
import type { DocumentRule } from './rule.ts';

/** A global location number that was mistyped. */
export const glnCheckDigit: DocumentRule<StoreSpec> = {
  code: 'policy/gln-check-digit',
  severity: 'error',
  kind: store,
  *check({ spec: { externalIds } }) {
    const gln = externalIds?.gln;
    if (gln !== undefined && !isGln(gln)) yield { path: ['spec', 'externalIds', 'gln'], args: { gln } };
  },
};
