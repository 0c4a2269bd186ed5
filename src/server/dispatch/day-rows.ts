import type { DayPlan, StoreDay, Work } from '../../scheduling/work.ts';
import type { DayRows, WorkRow } from '../database/queries/day-tasks.ts';
import type { Touched } from './touched.ts';

/** A plan as rows for the database. */
export function dayRows(
  { day, stores, cohorts }: DayPlan,
  { revision, now, people, touched }: Pick<DayRows, 'revision' | 'now' | 'people'> & { readonly touched: Touched },
): DayRows {
  const column = <Key extends keyof StoreDay>(key: Key): StoreDay[Key][] => stores.map((store) => store[key]);
  return {
    ...{ day, revision, now, people },
    stores: {
      store: column('store'),
      timezone: column('timezone'),
      open: column('open'),
      close: column('close'),
      seed: column('seed'),
      cohort: column('cohort'),
      touched: stores.map(({ store }) => touched.store(store)),
    },
    work: cohorts.flatMap((pieces, cohort) => pieces.map((work) => workRow(work, cohort, touched))),
  };
}

function workRow(work: Work, cohort: number, touched: Touched): WorkRow {
  const { template, slot, anchor, minute, sop, sopVersion, roles, skills, spec } = work;
  return {
    ...{ cohort, template, slot, anchor, minute, sop, roles, skills },
    sop_version: sopVersion,
    available: work.availableAfter,
    due: work.dueAfter,
    grace: work.graceAfter,
    expires: work.expiresAfter,
    jitter: work.jitterMinutes,
    scenario: spec.scenario,
    priority: spec.priority,
    minutes: spec.workload.minutes,
    each: spec.assignee.mode === 'all',
    touched: touched.work(template, sop),
  };
}
