import { expect, it } from 'vitest';
import { openPostgresql } from '../../../src/server/database/postgresql.ts';
import { dispatchDay } from '../../../src/server/dispatch/dispatch-day.ts';
import { freshPostgresUrl } from '../../helpers/databases.ts';
import { openLivePlatform } from '../../helpers/live-platform.ts';
import { startProcess } from '../../helpers/platform-process.ts';

it('dispatches a day exactly once although two servers on one PostgreSQL set about it (R005)', async () => {
  const databaseUrl = await freshPostgresUrl();
  const api = await openLivePlatform(await openPostgresql(databaseUrl));
  const at = api.app.services.clock().toISOString();
  const servers = [startProcess(), startProcess(), startProcess()];
  await Promise.all(servers.map((server) => server.run({ do: 'dispatch', databaseUrl, at })));
  const days = await api.database.query<{ subject: string; made: number; rows: number }>(
    `SELECT subject, (data->>'made')::integer AS made,
       (SELECT count(*)::integer FROM tasks WHERE 'dispatch/' || business_date = subject) AS rows
     FROM journal WHERE action = 'dispatch.completed' ORDER BY subject`,
  );
  expect(days.map(({ subject }) => subject)).toEqual(['dispatch/2026-10-01', 'dispatch/2026-10-02']);
  for (const { made, rows } of days) expect([made, made > 0]).toEqual([rows, true]);
  await api.close();
});

it('lets two requests for the same date follow one another without the job’s lock', async () => {
  const databaseUrl = await freshPostgresUrl();
  const api = await openLivePlatform(await openPostgresql(databaseUrl));
  const { live, clock } = api.app.services;
  const chain = await live.read(api.database);
  const options = { chain, day: '2026-10-03', now: clock(), actor: 'token/test' };
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => api.database.transaction((transaction) => dispatchDay(transaction, options))),
  );
  expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
  await api.close();
});
