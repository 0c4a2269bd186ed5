import type { HourLevel } from '../../insights/footfall-peaks.ts';
import type { UserPeriod } from '../../insights/low-activity.ts';
import type { Queries } from '../database.ts';

export interface InsightAsk {
  readonly stores: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf: Date | null;
}

/** Steps of SOPs that failed and want something put right. */
export function listFailedSteps(
  queries: Queries,
  { stores, from, to, asOf }: InsightAsk,
): Promise<{ store: string; sop: string; step: string; task: number }[]> {
  return queries.query(
    `SELECT action.store, task.sop, action.step, action.task FROM corrective_actions AS action
       JOIN tasks AS task ON task.id = action.task
     WHERE action.store = ANY ($1) AND task.business_date BETWEEN $2 AND $3
       AND ($4::timestamptz IS NULL OR action.created_at <= $4)
     ORDER BY action.task LIMIT 50000`,
    [stores, from, to, asOf],
  );
}

/** Devices that were reported broken: tickets whose inputs name one. */
export function listBrokenDevices(
  queries: Queries,
  { stores, from, to, asOf }: InsightAsk,
): Promise<{ store: string; device: string; task: number }[]> {
  return queries.query(
    `SELECT store, inputs ->> 'device' AS device, id AS task FROM tasks
     WHERE store = ANY ($1) AND business_date BETWEEN $2 AND $3 AND dedupe_key IS NOT NULL AND inputs ->> 'device' IS NOT NULL
       AND ($4::timestamptz IS NULL OR available_at <= $4)
     ORDER BY id LIMIT 50000`,
    [stores, from, to, asOf],
  );
}

/** A person who works here. */
export interface UserPeriodRow extends UserPeriod {
  readonly employeeNumber: string;
  readonly store: string;
  readonly positions: readonly string[];
  readonly lastActive: string | null;
}

/** People of stores with their rostered days and what they did on them; who is on leave or not rostered is not there. */
export function listUserPeriods(queries: Queries, { stores, from, to, asOf }: InsightAsk): Promise<UserPeriodRow[]> {
  return queries.query<UserPeriodRow>(
    `SELECT person.employee_number AS "employeeNumber", person.store, person.positions,
       count(DISTINCT shift.business_date)::integer AS rostered, count(DISTINCT day.date)::integer AS active,
       max(day.date)::text AS "lastActive"
     FROM staff AS person
       JOIN shifts AS shift ON shift.employee_number = person.employee_number AND shift.business_date BETWEEN $2 AND $3
       LEFT JOIN user_days AS day ON day.employee_number = person.employee_number AND day.date = shift.business_date
         AND ($4::timestamptz IS NULL OR day.first_at <= $4)
     WHERE person.status = 'active' AND person.store = ANY ($1)
     GROUP BY person.employee_number ORDER BY person.store, person.employee_number`,
    [stores, from, to, asOf],
  );
}

/** Visitors by the hour of the week: the middle one of all such hours of the period. What was counted at doors alone. */
export function listHourLevels(queries: Queries, { stores, from, to, asOf }: InsightAsk): Promise<HourLevel[]> {
  return queries.query<HourLevel>(
    `SELECT row.store, extract(isodow FROM row.date)::integer AS weekday, row.hour, count(*)::integer AS days,
       (percentile_disc(0.5) WITHIN GROUP (ORDER BY row.visitors))::integer AS visitors
     FROM footfall_hours AS row JOIN data_batches AS batch ON batch.id = row.batch
     WHERE row.store = ANY ($1) AND row.date BETWEEN $2 AND $3 AND row.zone = '' AND NOT row.void
       AND ($4::timestamptz IS NULL OR batch.applied_at <= $4)
     GROUP BY 1, 2, 3 LIMIT 500000`,
    [stores, from, to, asOf],
  );
}
