import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { insertJournal } from '../../../src/server/database/queries/journal.ts';
import { dispatch } from '../../../src/server/work/dispatch.ts';
import { sweep } from '../../../src/server/work/sweep.ts';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { openLivePlatform } from '../../helpers/live-platform.ts';

const TOLD = { after: 'PT30M', on: 'blocked', to: 'region-manager', channels: ['app'] };

function tellOfBlocks(resource: Resource): Resource {
  if (resource.metadata.name !== 'open-store-daily') return resource;
  return { ...resource, spec: { ...resource.spec, escalation: [...(resource.spec.escalation as object[]), TOLD] } };
}

describe.each(DATABASES)('the sweep on $kind', ({ open }) => {
  let api: Api;
  const OPENING = "store = 'bj-wangfujing' AND business_date = '2026-10-02' AND template = 'open-store-daily'";

  const opening = async (): Promise<Record<string, unknown>> => {
    const [row] = await api.database.query<Record<string, unknown>>(`SELECT * FROM tasks WHERE ${OPENING}`);
    if (!row) throw new Error('no such task');
    return row;
  };

  /** Moves the clock to a time of 2 October in China and sweeps. */
  const sweepAt = async (time: string): Promise<void> => {
    const now = api.app.services.clock();
    api.wait((Date.parse(`2026-10-02T${time}:00+08:00`) - now.getTime()) / 1000);
    await sweep.run(api.app.services);
  };

  const escalated = async (): Promise<string[]> => {
    const { id } = await opening();
    const rows = await api.database.query<{ data: { step: number; reminder: number; to: string } }>(
      "SELECT data FROM journal WHERE action = 'task.escalated' AND subject = $1 ORDER BY id",
      [`task/${id}`],
    );
    return rows.map(({ data }) => `${data.step}.${data.reminder} ${data.to}`);
  };

  beforeAll(async () => {
    api = await openLivePlatform(await open(), tellOfBlocks);
    await dispatch.run(api.app.services);
  });

  afterAll(() => api.close());

  it('opens a task when its time comes', async () => {
    // Wangfujing opens at 10:00: an hour before, the task opens; ten minutes before, it is due.
    await sweepAt('08:59');
    expect(await opening()).toMatchObject({ state: 'scheduled', version: 1 });
    await sweepAt('09:00');
    expect(await opening()).toMatchObject({ state: 'open', version: 2 });
    const entries = await api.database.query("SELECT data FROM journal WHERE action = 'tasks.opened'");
    expect(entries.length).toBeGreaterThan(0);
  });

  it('escalates what is overdue step by step, and reminds, each once (R061)', async () => {
    await sweepAt('10:04');
    expect(await escalated()).toEqual([]);
    await sweepAt('10:05');
    await sweep.run(api.app.services);
    expect(await escalated()).toEqual(['0.0 region-manager']);
    expect(await opening()).toMatchObject({ escalations: 1, priority: 'P1' });
    await sweepAt('10:20');
    expect(await escalated()).toEqual(['0.0 region-manager', '0.1 region-manager']);
    // Two reminders and the next step have come due by now; of the reminders the last is given.
    await sweepAt('10:52');
    expect(await escalated()).toEqual([
      '0.0 region-manager',
      '0.1 region-manager',
      '0.3 region-manager',
      '1.0 hq-operations',
    ]);
    expect(await opening()).toMatchObject({ escalations: 4, priority: 'P0' });
  });

  it('tells of a block that does not stop the clock as well (R061)', async () => {
    await api.database.execute(`UPDATE tasks SET blocked_reason = 'alarm-fault' WHERE ${OPENING}`);
    const entry = { actor: 'staff/E1', action: 'task.blocked', subject: `task/${(await opening()).id}` };
    await insertJournal(api.database, [{ ...entry, at: api.app.services.clock(), outcome: 'done' }]);
    const told = async (): Promise<string[]> => (await escalated()).filter((one) => one.startsWith('2.'));
    await sweepAt('11:21');
    expect(await told()).toEqual([]);
    await sweepAt('11:22');
    expect(await told()).toEqual(['2.0 region-manager']);
  });

  it('does not count the time in which a task is blocked', async () => {
    await api.database.execute(`UPDATE tasks SET blocked_reason = 'power-outage', paused_at = $1 WHERE ${OPENING}`, [
      api.app.services.clock(),
    ]);
    await sweepAt('12:00');
    expect(await opening()).toMatchObject({ state: 'open' });
    await api.database.execute(`UPDATE tasks SET paused_at = NULL WHERE ${OPENING}`);
  });

  it('ends what nobody did in time, a journal entry a store', async () => {
    await sweepAt('12:01');
    expect(await opening()).toMatchObject({ state: 'missed', outcome: 'expired', on_time: false });
    const [entry] = await api.database.query<{ data: { count: number; tasks: number[] } }>(
      "SELECT data FROM journal WHERE action = 'tasks.missed' AND store = 'bj-wangfujing' ORDER BY id DESC LIMIT 1",
    );
    expect(entry?.data.tasks).toContain(Number((await opening()).id));
  });

  it('says of what never opened that the platform was down', async () => {
    await sweepAt('23:59');
    const [row] = await api.database.query<{ state: string; outcome: string }>(
      "SELECT state, outcome FROM tasks WHERE store = 'bj-wangfujing' AND business_date = '2026-10-02' AND template = 'demo-check' AND slot = '14:00'",
    );
    expect(row).toEqual({ state: 'missed', outcome: 'downtime' });
  });
});
