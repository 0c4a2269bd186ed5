import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { formatAddress } from '../../model/address.ts';
import { factsByName } from '../judging/name-of.ts';
import { referencesAt } from '../judging/references-at.ts';
import type { ChainRule } from './rule.ts';

/** Work that is given to a role which the procedure does not name; in an emergency, as a fallback, anybody may do it. */
export const performerOfSop: ChainRule = {
  code: 'policy/performer-of-sop',
  severity: 'warning',
  needs: [sop],
  *check(chain) {
    const sops = factsByName(chain.factsOf(sop));
    for (const facts of chain.factsOf(taskTemplate)) {
      const [name = ''] = facts.summary.sop?.split('@', 1) ?? [];
      const procedure = sops.get(name);
      const performers = procedure ? referencesAt(procedure, 'performer').map((role) => role.name) : [];
      if (performers.length === 0) continue;
      for (const reference of referencesAt(facts, 'assignee', 'roles')) {
        // A role that does not exist is a finding of its own.
        if (performers.includes(reference.name) || !chain.holds(formatAddress(reference))) continue;
        yield {
          address: facts.address,
          path: reference.path,
          args: { sop: name, role: reference.name, performers: performers.join(', ') },
        };
      }
    }
  },
};
