import type { Day } from '../../../model/day.ts';
import type { PlanProblem } from '../../../scheduling/work.ts';
import type { Queries } from '../database.ts';

/** A date that was dispatched. */
export interface DispatchDay {
  readonly date: Day;
  readonly revision: number;
  readonly inputs: string;
  readonly stores: number;
  readonly made: number;
  readonly changed: number;
  readonly removed: number;
  readonly excused: number;
  readonly problems: readonly PlanProblem[];
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const COLUMNS = `business_date::text AS date, revision, inputs, stores, made, changed, removed, excused, problems,
  first_at AS "firstAt", last_at AS "lastAt"`;

export async function findDispatchDay(queries: Queries, day: Day): Promise<DispatchDay | undefined> {
  const [row] = await queries.query<DispatchDay>(`SELECT ${COLUMNS} FROM dispatch_days WHERE business_date = $1`, [
    day,
  ]);
  return row;
}

/** Dates before `before`, the latest first. */
export function listDispatchDays(queries: Queries, before: Day, limit: number): Promise<DispatchDay[]> {
  return queries.query<DispatchDay>(
    `SELECT ${COLUMNS} FROM dispatch_days WHERE business_date < $1 ORDER BY business_date DESC LIMIT $2`,
    [before, limit],
  );
}

/** Writes down that a date was dispatched; counts add up. */
export async function putDispatchDay(queries: Queries, day: DispatchDay): Promise<void> {
  const { date, revision, inputs, stores, made, changed, removed, excused, problems, firstAt, lastAt } = day;
  await queries.execute(
    `INSERT INTO dispatch_days (business_date, revision, inputs, stores, made, changed, removed, excused, problems, first_at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)
     ON CONFLICT (business_date) DO UPDATE SET revision = excluded.revision, inputs = excluded.inputs, stores = excluded.stores,
       made = dispatch_days.made + excluded.made, changed = dispatch_days.changed + excluded.changed,
       removed = dispatch_days.removed + excluded.removed, excused = dispatch_days.excused + excluded.excused,
       problems = excluded.problems, last_at = excluded.last_at`,
    [date, revision, inputs, stores, made, changed, removed, excused, JSON.stringify(problems), firstAt, lastAt],
  );
}

/** The earliest date that was ever dispatched, and the latest up to a date. */
export async function dispatchedRange(queries: Queries, until: Day): Promise<{ first: Day | null; last: Day | null }> {
  const [row] = await queries.query<{ first: Day | null; last: Day | null }>(
    `SELECT min(business_date)::text AS first, max(business_date) FILTER (WHERE business_date <= $1)::text AS last
     FROM dispatch_days`,
    [until],
  );
  return row ?? { first: null, last: null };
}

/** Dispatches of a date go one after another, whoever asks for them; kept until the transaction ends. */
export async function lockDispatchDay(queries: Queries, day: Day): Promise<void> {
  await queries.query("SELECT pg_advisory_xact_lock(hashtext('storeops dispatch'), hashtext($1))", [day]);
}

/** A digest of what beside the configuration decides a day's tasks: closures, rosters, certificates. */
export async function dayInputs(queries: Queries, day: Day): Promise<string> {
  const [row] = await queries.query<{ digest: string }>(
    `SELECT md5(concat_ws(' ',
       (SELECT string_agg(concat_ws('/', id, store, from_date, until_date, suspend, array_to_string(keep, ',')), ' ' ORDER BY id)
        FROM store_closures WHERE from_date <= $1::date AND until_date >= $1::date),
       (SELECT concat(count(*), '/', sum(hashtext(concat_ws('/', staff.employee_number, shifts.store, starts_at, ends_at, staff.source_hash,
          staff.status, array_to_string(staff.positions || staff.groups || staff.skills, ',')))::bigint))
        FROM shifts JOIN staff USING (employee_number) WHERE business_date = $1::date),
       (SELECT concat(count(*), '/', sum(hashtext(concat_ws('/', employee_number, skill, valid_from, valid_until))::bigint))
        FROM certificates))) AS digest`,
    [day],
  );
  return row?.digest ?? '';
}
