import { formatAddress } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import { planDay } from '../../scheduling/plan-day.ts';
import type { DayPlan, PlanProblem } from '../../scheduling/work.ts';
import type { Queries } from '../database/database.ts';
import { insertDayTasks, type Reconciled, reconcileDayTasks } from '../database/queries/day-tasks.ts';
import {
  dayInputs,
  dispatchedRange,
  findDispatchDay,
  lockDispatchDay,
  putDispatchDay,
} from '../database/queries/dispatch-days.ts';
import { insertJournal } from '../database/queries/journal.ts';
import { suspensionsByStore } from '../database/queries/suspensions.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { LiveChain } from '../live/live-chain.ts';
import { LIVE_KINDS } from '../live/mapping.ts';
import { assignDay } from './assign-day.ts';
import { chainAtWork } from './chain-at-work.ts';
import { dayRows } from './day-rows.ts';
import { readRosters } from './read-rosters.ts';
import { touchedSince, UNTOUCHED } from './touched.ts';

export interface DispatchOptions {
  readonly chain: LiveChain;
  readonly day: Day;
  readonly now: Date;
  /** As the journal names them: `system/dispatch`. */
  readonly actor: string;
  /** All when absent. */
  readonly stores?: readonly string[];
}

/** What dispatching a date came to. */
export interface Dispatched {
  readonly date: Day;
  readonly revision: number;
  readonly stores: number;
  readonly made: number;
  readonly changed: number;
  readonly removed: number;
  readonly excused: number;
  readonly problems: readonly PlanProblem[];
}

/**
 * Makes a date's tasks in every store, in the caller's transaction. Again, it makes nothing that is there already; under another
 * configuration, closure or roster it brings in line what has not opened yet. Nothing at all happens when neither differs.
 */
export async function dispatchDay(queries: Queries, options: DispatchOptions): Promise<Dispatched | undefined> {
  const { chain, day, now, stores } = options;
  await lockDispatchDay(queries, day);
  const [before, inputs] = [await findDispatchDay(queries, day), await dayInputs(queries, day)];
  if (before && before.revision > chain.revision) return undefined;
  if (!stores && before?.revision === chain.revision && before.inputs === inputs) return undefined;
  const closures = await suspensionsByStore(queries, day);
  const plan = planDay(chainAtWork(chain), { day, closures, ...(stores ? { stores: new Set(stores) } : {}) });
  const rosters = await readRosters(queries, plan, chain);
  const people = assignDay(plan, rosters.byStore, rosters.named);
  const touched = before ? await touchedSince(queries, chain, before.revision) : UNTOUCHED;
  const rows = dayRows(plan, { revision: chain.revision, now, people, touched });
  const { made, changed, removed, excused } =
    before || stores
      ? await reconcileDayTasks(queries, rows, { excuses: excusesOf(plan), stores: stores ?? null })
      : { ...NOTHING, made: await insertDayTasks(queries, rows, await isOwed(queries, day)) };
  const outcome = {
    ...{ date: day, revision: chain.revision, stores: plan.stores.length, made, changed, removed },
    excused: excused.reduce((sum, { count }) => sum + count, 0),
    problems: plan.problems,
  };
  if (!stores) await putDispatchDay(queries, { ...outcome, inputs, firstAt: now, lastAt: now });
  await insertJournal(queries, entriesOf(outcome, excused, options));
  return outcome;
}

const NOTHING: Reconciled = { made: 0, changed: 0, removed: 0, excused: [] };

/** A date after the first that was ever dispatched should have been dispatched in time: what is over of it was missed for that. */
async function isOwed(queries: Queries, day: Day): Promise<boolean> {
  const { first } = await dispatchedRange(queries, day);
  return first !== null && first < day;
}

function excusesOf({ excused }: DayPlan): { store: string[]; reason: string[] } {
  return { store: excused.map(({ store }) => store), reason: excused.map(({ reason }) => reason) };
}

function entriesOf(
  outcome: Dispatched,
  excused: Reconciled['excused'],
  { now, actor }: DispatchOptions,
): JournalEntry[] {
  const { date, ...data } = outcome;
  const said = { at: now, actor, outcome: 'done' } as const;
  return [
    { ...said, action: 'dispatch.completed', subject: `dispatch/${date}`, data },
    ...excused.map(({ store, reason, count }) => ({
      ...said,
      ...{
        action: 'tasks.excused',
        subject: formatAddress({ kind: LIVE_KINDS.store, name: store }),
        store,
        data: { date, reason, count },
      },
    })),
  ];
}
