import { sop } from '../../kinds/sop/index.ts';
import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { formatAddress } from '../../model/address.ts';
import { matches } from '../../model/selector.ts';
import { factsByName } from '../judging/name-of.ts';
import { referencesAt } from '../judging/references-at.ts';
import type { ChainRule } from './rule.ts';

/** Tasks for stores of a format that the procedure is not for. */
export const targetOutsideSop: ChainRule = {
  code: 'policy/target-outside-sop',
  severity: 'error',
  needs: [sop, store],
  *check(chain) {
    const sops = factsByName(chain.factsOf(sop));
    const labels = [...chain.labelsOf(store)];
    for (const facts of chain.factsOf(taskTemplate)) {
      const [name = ''] = facts.summary.sop?.split('@', 1) ?? [];
      const procedure = sops.get(name);
      const allowed = procedure ? referencesAt(procedure, 'applicability', 'formats').map((format) => format.name) : [];
      if (allowed.length === 0) continue;
      const { address, target } = facts;
      const formats = referencesAt(facts, 'target', 'formats');
      // A format that does not exist is a finding of its own.
      for (const reference of formats)
        if (!allowed.includes(reference.name) && chain.holds(formatAddress(reference)))
          yield { address, path: reference.path, args: { sop: name, format: reference.name } };
      if (formats.length > 0 || !target) continue;
      const stray = labels.find((one) => !allowed.includes(one.format ?? '') && matches(target, one));
      if (stray) yield { address, path: ['spec', 'target'], args: { sop: name, format: stray.format ?? '' } };
    }
  },
};
