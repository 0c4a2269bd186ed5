import type { Day } from '../../../model/day.ts';
import type { Queries } from '../database.ts';

/** What a day's tasks are made of: a row a store, a row a piece of work, and a row where the roster decides who does it. */
export interface DayRows {
  readonly day: Day;
  readonly revision: number;
  readonly now: Date;
  readonly stores: {
    readonly store: readonly string[];
    readonly timezone: readonly string[];
    readonly open: readonly number[];
    readonly close: readonly number[];
    readonly seed: readonly number[];
    readonly cohort: readonly number[];
    /** Its own configuration changed since the day was dispatched. */
    readonly touched: readonly boolean[];
  };
  readonly work: readonly WorkRow[];
  readonly people: {
    readonly store: readonly string[];
    readonly template: readonly string[];
    readonly slot: readonly string[];
    readonly employee: readonly (string | null)[];
    /** With commas between; role names have none. */
    readonly roles: readonly string[];
  };
}

export interface WorkRow {
  readonly cohort: number;
  readonly template: string;
  readonly slot: string;
  readonly anchor: 'start' | 'open' | 'close';
  readonly minute: number;
  readonly available: number;
  readonly due: number;
  readonly grace: number;
  readonly expires: number;
  readonly jitter: number;
  readonly sop: string;
  readonly sop_version: string;
  readonly scenario: string;
  readonly priority: string;
  readonly roles: readonly string[];
  readonly skills: readonly string[];
  readonly minutes: number;
  /** One task for each person. */
  readonly each: boolean;
  readonly touched: boolean;
}

const CONTENT = `revision, sop, sop_version, scenario, priority, assignee, roles, skills, available_at, due_at, grace_until,
  expires_at, minutes`;

/**
 * The day's tasks as they should be. Times become UTC here, by the database's own knowledge of time zones; windows count from there in
 * elapsed time.
 */
const WANTED = `
  store AS (SELECT * FROM unnest($4::text[], $5::text[], $6::integer[], $7::integer[], $8::integer[], $9::integer[], $10::boolean[])
    AS store (store, timezone, open, close, seed, cohort, touched)),
  work AS (SELECT * FROM jsonb_to_recordset($11::jsonb) AS work (cohort integer, template text, slot text, anchor text,
    minute integer, available integer, due integer, grace integer, expires integer, jitter integer, sop text, sop_version text,
    scenario text, priority text, roles text[], skills text[], minutes integer, each boolean, touched boolean)),
  person AS (SELECT store, template, slot, employee, string_to_array(roles, ',') AS roles
    FROM unnest($12::text[], $13::text[], $14::text[], $15::text[], $16::text[]) AS person (store, template, slot, employee, roles)),
  anchored AS (SELECT store.store, work.template, work.slot || CASE WHEN work.each AND person.employee IS NOT NULL
      THEN '/' || person.employee ELSE '' END AS slot, work.sop, work.sop_version, work.scenario, work.priority,
      person.employee AS assignee, coalesce(person.roles, work.roles) AS roles, work.skills, work.minutes,
      work.available, work.due, work.grace, work.expires, store.touched OR work.touched AS touched,
      ($1::date + make_interval(mins => store.seed % (work.jitter + 1)
        + CASE work.anchor WHEN 'open' THEN store.open WHEN 'close' THEN store.close ELSE work.minute END))
        AT TIME ZONE store.timezone AS anchor
    FROM store JOIN work USING (cohort)
    LEFT JOIN person ON person.store = store.store AND person.template = work.template AND person.slot = work.slot),
  wanted AS (SELECT store, $1::date AS business_date, template, slot, $2::integer AS revision, sop, sop_version, scenario, priority,
      assignee, roles, skills, minutes, touched, anchor + make_interval(secs => available) AS available_at,
      anchor + make_interval(secs => due) AS due_at, anchor + make_interval(secs => grace) AS grace_until,
      anchor + make_interval(secs => expires) AS expires_at
    FROM anchored)`;

/** What is over by now was never anybody's to do: it is missed for want of a platform, and not late. */
function insertion(kept: string): string {
  return `INSERT INTO tasks (store, business_date, template, slot, ${CONTENT}, state, outcome, on_time, finished_at)
    SELECT store, business_date, template, slot, ${CONTENT},
      CASE WHEN expires_at <= $3 THEN 'missed' WHEN available_at <= $3 THEN 'open' ELSE 'scheduled' END,
      CASE WHEN expires_at <= $3 THEN 'downtime' END, CASE WHEN expires_at <= $3 THEN false END,
      CASE WHEN expires_at <= $3 THEN expires_at END
    FROM wanted ${kept} ON CONFLICT (store, business_date, template, slot) DO NOTHING`;
}

function parametersOf({ day, revision, now, stores, work, people }: DayRows): unknown[] {
  return [
    ...[day, revision, now],
    ...[stores.store, stores.timezone, stores.open, stores.close, stores.seed, stores.cohort, stores.touched],
    JSON.stringify(work),
    ...[people.store, people.template, people.slot, people.employee, people.roles],
  ];
}

/** Makes a day's tasks, all of them or those alone that can still be done in time; answers how many were not there before. */
export function insertDayTasks(queries: Queries, rows: DayRows, past: boolean): Promise<number> {
  return queries.execute(`WITH ${WANTED} ${insertion(past ? '' : 'WHERE due_at > $3')}`, parametersOf(rows));
}

/** Why the tasks of stores that are not at work are excused. */
export interface Excuses {
  readonly store: readonly string[];
  readonly reason: readonly string[];
}

export interface Reconciled {
  readonly made: number;
  readonly changed: number;
  readonly removed: number;
  readonly excused: readonly { readonly store: string; readonly reason: string; readonly count: number }[];
}

/** Tells tasks that a closure excused from those that a person did: they come back when it is lifted. */
const EXCUSED_BY_CLOSURE = "tasks.state = 'excused' AND tasks.outcome LIKE 'not-trading/%'";

const COLUMNS = CONTENT.split(',').map((column) => column.trim());

const DIFFERS = `(${prefixed('tasks')}) IS DISTINCT FROM (${prefixed('wanted')})`;

/** The revision alone makes no difference. */
function prefixed(table: string): string {
  return COLUMNS.flatMap((column) => (column === 'revision' ? [] : [`${table}.${column}`])).join(', ');
}

const RECONCILIATION = `WITH ${WANTED},
  unwanted AS (SELECT tasks.id, tasks.store, excuse.reason FROM tasks
    LEFT JOIN unnest($17::text[], $18::text[]) AS excuse (store, reason) ON excuse.store = tasks.store
    WHERE tasks.business_date = $1::date AND tasks.origin = 'schedule' AND tasks.state = 'scheduled' AND tasks.available_at > $3
      AND ($19::text[] IS NULL OR tasks.store = ANY ($19::text[]))
      AND NOT EXISTS (SELECT FROM wanted
        WHERE wanted.store = tasks.store AND wanted.template = tasks.template AND wanted.slot = tasks.slot)),
  removed AS (DELETE FROM tasks USING unwanted WHERE tasks.id = unwanted.id AND unwanted.reason IS NULL RETURNING tasks.id),
  excused AS (UPDATE tasks SET state = 'excused', outcome = 'not-trading/' || unwanted.reason, finished_at = $3, version = version + 1
    FROM unwanted WHERE tasks.id = unwanted.id AND unwanted.reason IS NOT NULL RETURNING tasks.store, unwanted.reason),
  changed AS (UPDATE tasks SET ${COLUMNS.map((column) => `${column} = wanted.${column}`).join(', ')},
      state = 'scheduled', outcome = NULL, finished_at = NULL, version = version + 1
    FROM wanted WHERE tasks.business_date = $1::date AND tasks.origin = 'schedule' AND tasks.available_at > $3
      AND wanted.store = tasks.store AND wanted.template = tasks.template AND wanted.slot = tasks.slot
      AND (${EXCUSED_BY_CLOSURE} OR tasks.state = 'scheduled' AND (wanted.touched AND tasks.revision < $2 OR ${DIFFERS}))
    RETURNING tasks.id),
  made AS (${insertion('WHERE due_at > $3')} RETURNING id)
SELECT (SELECT count(*)::integer FROM made) AS made, (SELECT count(*)::integer FROM changed) AS changed,
  (SELECT count(*)::integer FROM removed) AS removed,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('store', store, 'reason', reason, 'count', count)), '[]') FROM
    (SELECT store, reason, count(*)::integer AS count FROM excused GROUP BY store, reason) AS grouped) AS excused`;

/**
 * Brings a day's tasks that have not opened in line with what is wanted now: changes, takes back, excuses and adds. Whatever has opened
 * stays as it was made.
 */
export async function reconcileDayTasks(
  queries: Queries,
  rows: DayRows,
  { excuses, stores }: { readonly excuses: Excuses; readonly stores: readonly string[] | null },
): Promise<Reconciled> {
  const [row] = await queries.query<Reconciled>(RECONCILIATION, [
    ...parametersOf(rows),
    ...[excuses.store, excuses.reason, stores],
  ]);
  return row as Reconciled;
}
