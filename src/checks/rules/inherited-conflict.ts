import { role } from '../../kinds/role/index.ts';
import { rolesOf } from '../judging/roles.ts';
import type { ChainRule } from './rule.ts';

/** A role that unites by inheritance what nobody may hold together. */
export const inheritedConflict: ChainRule = {
  code: 'policy/inherited-conflict',
  severity: 'error',
  needs: [],
  *check(chain) {
    const { conflict, lineage } = chain.once(rolesOf);
    for (const { address, name, outline } of chain.of(role).values()) {
      const inherits = outline.inherits ?? [];
      for (const [index, parent] of inherits.entries()) {
        const united = lineage(parent);
        // What the parent unites already is its own finding.
        if (conflict(united, united)) continue;
        const found = conflict([name, ...inherits.slice(0, index).flatMap(lineage)], united);
        if (found) yield { address, path: ['spec', 'inherits', index], args: { first: found[0], second: found[1] } };
      }
    }
  },
};
