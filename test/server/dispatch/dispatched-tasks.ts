import type { Resource } from '../../../src/model/resource.ts';
import { type Api, updateLine } from '../../helpers/api.ts';

/** A task, with its times as `10-09T07:00` in UTC. */
interface TaskRow {
  readonly store: string;
  readonly template: string;
  readonly slot: string;
  readonly state: string;
  readonly available: string;
  readonly due: string;
  readonly expires: string;
  readonly [column: string]: unknown;
}

export function tasksOf(api: Api, where: string): Promise<TaskRow[]> {
  const time = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'MM-DD"T"HH24:MI')`;
  return api.database.query<TaskRow>(
    `SELECT *, ${time('available_at')} AS available, ${time('due_at')} AS due, ${time('expires_at')} AS expires
     FROM tasks WHERE ${where} ORDER BY store, business_date, template, slot`,
  );
}

export async function countTasks(api: Api, where = 'true'): Promise<number> {
  const [row] = await api.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM tasks WHERE ${where}`,
  );
  return row?.count ?? 0;
}

export async function runDispatch(api: Api, body: object): Promise<Record<string, number>> {
  const answer = await api.call('POST', '/v1/dispatch', { body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json();
}

export async function changeSpec(
  api: Api,
  name: string,
  kind: 'taskTemplate' | 'store',
  to: (spec: never) => object,
): Promise<void> {
  const chain = await api.app.services.live.read(api.database);
  const before = chain.get(kind, name) as unknown as Resource;
  const answer = await api.push([updateLine(before, { ...before, spec: to(before.spec as never) } as Resource)]);
  if (answer.status !== 200) throw new Error(answer.text);
}
