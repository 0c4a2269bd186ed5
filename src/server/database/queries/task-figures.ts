import type { Queries } from '../database.ts';

export interface FigureProgress {
  readonly dueUntil: Date;
  readonly position: number;
}

/** Takes the lead in making figures; answers how far they are. From the beginning of time at first. */
export async function readFigureProgress(queries: Queries): Promise<FigureProgress> {
  const rows = await queries.query<FigureProgress>(
    'SELECT due_until AS "dueUntil", position FROM figure_progress WHERE id = 1 FOR UPDATE',
  );
  return rows[0] ?? { dueUntil: new Date(0), position: 0 };
}

export async function saveFigureProgress(queries: Queries, { dueUntil, position }: FigureProgress): Promise<void> {
  await queries.execute(
    `INSERT INTO figure_progress (id, due_until, position) VALUES (1, $1, $2)
     ON CONFLICT (id) DO UPDATE SET due_until = excluded.due_until, position = excluded.position`,
    [dueUntil, position],
  );
}

/** Store → time zone, for dates in statements. */
export type Zones = Readonly<Record<string, string>>;

const ZONES = `zones AS (SELECT key AS store, value AS timezone FROM jsonb_each_text($1::jsonb))`;

/**
 * The days whose figures have to be made anew: of tasks and actions that changed, and of tasks that fell due. `touched_days` and
 * `touched_action_days`, until the transaction ends.
 */
export async function collectTouchedWork(
  queries: Queries,
  { zones, from, now }: { readonly zones: Zones; readonly from: Date; readonly now: Date },
): Promise<void> {
  await queries.script(`CREATE TEMP TABLE touched_days (store text COLLATE "C", date date) ON COMMIT DROP;
    CREATE TEMP TABLE touched_action_days (store text COLLATE "C", date date) ON COMMIT DROP;
    CREATE TEMP TABLE taken_changes ON COMMIT DROP AS SELECT source, id FROM task_changes WHERE false`);
  await queries.execute(
    `WITH taken AS (DELETE FROM task_changes RETURNING source, id)
     INSERT INTO taken_changes SELECT DISTINCT source, id FROM taken`,
  );
  await queries.execute(
    `WITH ${ZONES}
     INSERT INTO touched_days
     SELECT DISTINCT tasks.store, (tasks.due_at AT TIME ZONE zones.timezone)::date
     FROM tasks JOIN zones ON zones.store = tasks.store
     WHERE tasks.id IN (SELECT id FROM taken_changes WHERE source = 'tasks')
       OR (tasks.state IN ('open', 'claimed', 'in-progress', 'rejected') AND tasks.due_at > $2 AND tasks.due_at <= $3)`,
    [JSON.stringify(zones), from, now],
  );
  await queries.execute(
    `WITH ${ZONES}
     INSERT INTO touched_action_days
     SELECT DISTINCT action.store, (action.created_at AT TIME ZONE zones.timezone)::date
     FROM corrective_actions AS action JOIN zones ON zones.store = action.store
     WHERE action.id IN (SELECT id FROM taken_changes WHERE source = 'actions')`,
    [JSON.stringify(zones)],
  );
}

/** No task is due longer than this after the day that it is of. */
const LONGEST_DAYS = 62;

/** Makes the figures of the touched days anew: `fresh_figures`, until the transaction ends. */
export async function collectFreshWork(queries: Queries, zones: Zones, now: Date): Promise<void> {
  await queries.script(
    `CREATE TEMP TABLE fresh_figures (source text, store text COLLATE "C", date date, figures bigint[]) ON COMMIT DROP`,
  );
  await queries.execute(
    `WITH ${ZONES}
     INSERT INTO fresh_figures
     SELECT 'tasks', touched.store, touched.date, CASE WHEN count(task.id) > 0 THEN ARRAY[
       count(*), count(*) FILTER (WHERE state = 'excused'), count(*) FILTER (WHERE state = 'cancelled'),
       count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'done' AND on_time),
       count(*) FILTER (WHERE state = 'missed'), count(*) FILTER (WHERE state = 'done' AND reviewer IS NOT NULL),
       count(*) FILTER (WHERE state = 'done' AND reviewer IS NOT NULL AND attempt = 1),
       10000 * count(*) FILTER (WHERE state = 'done' AND score IS NOT NULL),
       coalesce(sum(score) FILTER (WHERE state = 'done'), 0), count(*) FILTER (WHERE state = 'done' AND redline_failed)
     ]::bigint[] END
     FROM (SELECT DISTINCT store, date FROM touched_days) AS touched JOIN zones ON zones.store = touched.store
       LEFT JOIN tasks AS task ON task.store = touched.store
         AND task.business_date BETWEEN touched.date - ${LONGEST_DAYS} AND touched.date + 1
         AND (task.due_at AT TIME ZONE zones.timezone)::date = touched.date
         AND (task.due_at <= $2 OR task.state IN ('submitted', 'done', 'missed', 'cancelled', 'excused'))
     GROUP BY touched.store, touched.date`,
    [JSON.stringify(zones), now],
  );
  await queries.execute(
    `WITH ${ZONES}
     INSERT INTO fresh_figures
     SELECT 'actions', touched.store, touched.date, ARRAY[count(*),
       count(*) FILTER (WHERE state = 'verified' AND verified_at <= created_at + interval '72 hours'),
       count(*) FILTER (WHERE state = 'verified')]::bigint[]
     FROM (SELECT DISTINCT store, date FROM touched_action_days) AS touched JOIN zones ON zones.store = touched.store
       JOIN corrective_actions AS action ON action.store = touched.store
         AND (action.created_at AT TIME ZONE zones.timezone)::date = touched.date
     GROUP BY touched.store, touched.date`,
    [JSON.stringify(zones)],
  );
}

/** Counts what people did after a position of the journal; answers up to where. */
export async function countUserDays(queries: Queries, zones: Zones, after: number): Promise<number> {
  const [last] = await queries.query<{ position: number | null }>('SELECT max(position) AS position FROM journal');
  const until = last?.position ?? after;
  await queries.execute(
    `WITH ${ZONES}
     INSERT INTO user_days (employee_number, date, actions, first_at)
     SELECT substr(entry.actor, 7), (entry.at AT TIME ZONE coalesce(zones.timezone, 'Asia/Shanghai'))::date, count(*), min(entry.at)
     FROM journal AS entry LEFT JOIN zones ON zones.store = entry.store
     WHERE entry.position > $2 AND entry.position <= $3 AND entry.actor LIKE 'staff/%' AND entry.outcome = 'done'
       AND entry.action NOT LIKE 'session.%' AND entry.action NOT IN ('personal-token.created', 'pin.set')
     GROUP BY 1, 2
     ON CONFLICT (employee_number, date) DO UPDATE
       SET actions = user_days.actions + excluded.actions, first_at = least(user_days.first_at, excluded.first_at)`,
    [JSON.stringify(zones), after, until],
  );
  return until;
}
