import { occurrencesPerDay } from '../../kinds/occurrences-per-day.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { Chain } from '../judging/chain.ts';
import { rolesOf } from '../judging/roles.ts';
import { type StoreLabels, templatesByStores } from '../judging/targets.ts';
import type { ChainRule } from './rule.ts';

/** Of the hours that a store has, routine work may take a fifth; the rest is for customers. */
const SHARE = 0.2;

/** Forty hours a week of each full-time equivalent, in minutes a day. */
const MINUTES_A_DAY = (40 * 60) / 7;

/** Scheduled work that leaves a store too little time for its customers. */
export const workloadCap: ChainRule = {
  code: 'policy/workload-cap',
  severity: 'warning',
  needs: [],
  *check(chain) {
    const costs = chain.once(minutesPerDay);
    const worst = new Map<
      string,
      { readonly over: number; readonly minutes: number; readonly cap: number; readonly labels: StoreLabels }
    >();
    for (const [labels, templates] of chain.once(templatesByStores)) {
      const cap = capOf(labels, chain);
      if (cap === undefined || labels.lifecycle !== 'open') continue;
      let minutes = 0;
      let heaviest = '';
      for (const name of templates) {
        const cost = costs.get(name) ?? 0;
        minutes += cost;
        if (cost > (costs.get(heaviest) ?? 0)) heaviest = name;
      }
      // Told once, where most could be saved, of the store that it is worst for.
      const over = minutes / cap;
      if (over > 1 && over > (worst.get(heaviest)?.over ?? 0)) worst.set(heaviest, { over, minutes, cap, labels });
    }
    for (const [name, { minutes, cap, labels }] of worst) {
      const template = chain.of(taskTemplate).get(name);
      const { region = '', format = '' } = labels;
      const args = { minutes: Math.round(minutes), cap: Math.floor(cap), format, region };
      if (template) yield { address: template.address, path: ['spec', 'workload', 'minutes'], args };
    }
  },
};

function capOf({ headcount, format = '' }: StoreLabels, chain: Chain): number | undefined {
  const staff = headcount ?? chain.once(staffOfFormats).get(format);
  return staff === undefined ? undefined : Number(staff) * MINUTES_A_DAY * SHARE;
}

function staffOfFormats(chain: Chain): ReadonlyMap<string, string> {
  const entries = chain.factsOf(storeFormat).flatMap(({ address, summary: { headcount } }): [string, string][] => {
    return headcount === undefined ? [] : [[address.slice(address.indexOf('/') + 1), headcount]];
  });
  return new Map(entries);
}

/** What each template costs the people of a store on an average day; the work of others costs them nothing. */
function minutesPerDay(chain: Chain): ReadonlyMap<string, number> {
  const { byName } = chain.once(rolesOf);
  const inStore = (role: string): boolean =>
    ['store-manager', 'frontline'].includes(byName.get(role)?.tier ?? 'frontline');
  const costs = new Map<string, number>();
  for (const [name, { facts, outline }] of chain.of(taskTemplate)) {
    const { rrule, minutes } = facts.summary;
    const theirs = outline.workers.length === 0 || outline.workers.some(inStore);
    if (rrule !== undefined && theirs) costs.set(name, occurrencesPerDay(rrule) * Number(minutes));
  }
  return costs;
}
