import { occurrencesPerDay } from '../../kinds/occurrences-per-day.ts';
import { sop } from '../../kinds/sop/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { ChainRule } from './rule.ts';

/** What fits between opening the door and the first customer. */
const MOST_MINUTES = 15;

/** A procedure of every day that takes longer than people have for it. */
export const dailySopMinutes: ChainRule = {
  code: 'policy/daily-sop-minutes',
  severity: 'warning',
  needs: [],
  *check(chain) {
    const daily = new Map<string, string>();
    for (const { name, facts } of chain.of(taskTemplate).values()) {
      const { rrule, sop: text = '' } = facts.summary;
      if (rrule !== undefined && occurrencesPerDay(rrule) >= 1) daily.set(text.split('@')[0] ?? '', name);
    }
    for (const [name, template] of daily) {
      const known = chain.of(sop).get(name);
      const minutes = Number(known?.facts.summary.minutes ?? 0);
      if (known && minutes > MOST_MINUTES)
        yield {
          address: known.address,
          path: ['spec', 'estimatedMinutes'],
          args: { minutes, most: MOST_MINUTES, template },
        };
    }
  },
};
