import { chain as company } from '../../kinds/chain/index.ts';
import { isOpenDuring, type OpenOn } from '../../kinds/opening-hours.ts';
import { parseRecurrence, type Recurrence } from '../../kinds/recurrence.ts';
import { storeFormat } from '../../kinds/store-format/index.ts';
import { taskTemplate } from '../../kinds/task-template/index.ts';
import type { TemplateOutline } from '../../kinds/task-template/outline.ts';
import { matches, type Selector } from '../../model/selector.ts';
import type { Chain } from '../judging/chain.ts';
import type { ChainRule } from './rule.ts';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Tasks at a time of day at which stores of a format are closed, from their first minute to their last. */
export const outsideOpeningHours: ChainRule = {
  code: 'policy/outside-opening-hours',
  severity: 'warning',
  needs: [company, storeFormat],
  *check(chain) {
    const hours = hoursByFormat(chain);
    for (const { address, facts, outline } of chain.of(taskTemplate).values()) {
      const { rrule } = facts.summary;
      const rule = rrule === undefined ? undefined : parseRecurrence(rrule);
      const formats = [...hours.keys()].filter((name) => isFor(facts.target, name));
      const [closed] = rule ? closedTimes(rule, outline, { formats, hours }) : [];
      const key = rule?.hours || outline.start === undefined ? 'rrule' : 'dtstartLocal';
      if (closed)
        yield { address, path: ['spec', 'schedule', key], args: { time: closed.time, format: closed.format } };
    }
  },
};

/** By format when its stores are open, unless a region or a store says otherwise. */
function hoursByFormat(chain: Chain): ReadonlyMap<string, readonly OpenOn[]> {
  const [everywhere] = [...chain.of(company).values()].flatMap(({ outline }) => (outline.hours ? [outline.hours] : []));
  const entries = [...chain.of(storeFormat)].flatMap(([name, { outline }]): [string, readonly OpenOn[]][] => {
    const hours = outline.hours ?? everywhere;
    return hours ? [[name, hours]] : [];
  });
  return new Map(entries);
}

/** Whether a selector lets stores of a format in, whatever else it asks of them. */
function isFor(selector: Selector | undefined, format: string): boolean {
  const { matchExpressions = [] } = selector ?? {};
  return matches({ matchExpressions: matchExpressions.filter(({ key }) => key === 'format') }, { format });
}

interface Stores {
  readonly formats: readonly string[];
  readonly hours: ReadonlyMap<string, readonly OpenOn[]>;
}

function* closedTimes(rule: Recurrence, outline: TemplateOutline, { formats, hours }: Stores) {
  const { relativeTo, opens, due, start } = outline;
  // Whoever has a day or longer finds the store open.
  if (relativeTo !== 'start' || due - opens >= 1440) return;
  const days = rule.weekdays?.map(({ day }) => day) ?? WEEK;
  for (const minute of timesOf(rule, start)) {
    const stretch = { days, from: minute + opens, until: minute + due };
    const format = formats.find((name) => !isOpenDuring(hours.get(name) ?? [], stretch));
    if (format !== undefined) yield { time: clock(minute), format };
  }
}

/** The times of day in minutes, as far as the rule or its start names them. */
function timesOf({ frequency, hours, minutes }: Recurrence, start = 'T00:00'): readonly number[] {
  const [hour = 0, minute = 0] = start
    .slice(start.indexOf('T') + 1)
    .split(':', 2)
    .map(Number);
  if (!hours && (frequency === 'HOURLY' || frequency === 'MINUTELY')) return [];
  return (hours ?? [hour]).flatMap((at) => (minutes ?? [minute]).map((past) => at * 60 + past));
}

/** 570 → `09:30`. */
function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
