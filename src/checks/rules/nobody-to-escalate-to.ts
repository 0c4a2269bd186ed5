import { role } from '../../kinds/role/index.ts';
import { roleBinding } from '../../kinds/role-binding/index.ts';
import { store } from '../../kinds/store/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import { addDays, type Day } from '../../model/day.ts';
import type { Chain } from '../judging/chain.ts';
import { type HeldUntil, holders } from '../judging/holders.ts';
import { type StoreLabels, templatesByStores } from '../judging/targets.ts';
import type { ChainRule } from './rule.ts';

/** A task that nobody hears of when it is late: in some of its stores nobody holds the role that is to be told. */
export const nobodyToEscalateTo: ChainRule = {
  code: 'policy/nobody-to-escalate-to',
  severity: 'error',
  needs: [role, roleBinding, store],
  *check(chain) {
    const gaps = chain.once(gapsIn);
    if (gaps.size === 0) return;
    const told = new Map<string, { readonly from?: Day; readonly labels: StoreLabels }>();
    for (const [labels, templates] of chain.once(templatesByStores))
      for (const name of templates)
        for (const [index, to] of (chain.of(taskTemplate).get(name)?.outline.escalateTo ?? []).entries()) {
          const until = gaps.get(to)?.get(labels);
          const from = until === undefined || until === 'never' ? undefined : addDays(until, 1);
          const at = `${index} ${name}`;
          // The first day on which there is a gap anywhere counts.
          if (until !== undefined && (!told.has(at) || (told.get(at)?.from ?? '') > (from ?? '')))
            told.set(at, { labels, ...(from ? { from } : {}) });
        }
    for (const [at, { from, labels }] of told) {
      const [index = '', name = ''] = at.split(' ');
      const template = chain.of(taskTemplate).get(name);
      const to = template?.outline.escalateTo[Number(index)] ?? '';
      if (template)
        yield {
          address: template.address,
          path: ['spec', 'escalation', Number(index), 'to'],
          args: { role: to, region: labels.region ?? '', format: labels.format ?? '' },
          ...(from ? { from } : {}),
        };
    }
  },
};

/** Roles that somewhere nobody holds for good, with where and until when. */
function gapsIn(chain: Chain): ReadonlyMap<string, ReadonlyMap<StoreLabels, HeldUntil>> {
  const heldUntil = chain.once(holders);
  const roles = new Set([...chain.of(taskTemplate).values()].flatMap(({ outline }) => outline.escalateTo));
  const gaps = new Map<string, ReadonlyMap<StoreLabels, HeldUntil>>();
  for (const name of roles) {
    if (!chain.of(role).has(name)) continue;
    const found = [...chain.labelsOf(store)].flatMap((labels): [StoreLabels, HeldUntil][] => {
      // Tasks are made in open stores alone.
      const until = labels.lifecycle === 'open' ? heldUntil(name, labels) : 'always';
      return until === 'always' ? [] : [[labels, until]];
    });
    if (found.length > 0) gaps.set(name, new Map(found));
  }
  return gaps;
}
