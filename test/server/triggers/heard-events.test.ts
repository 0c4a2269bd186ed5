import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { insertJournal } from '../../../src/server/database/queries/journal.ts';
import { hearEvents } from '../../../src/server/work/hear-events.ts';
import { sealJournal } from '../../../src/server/work/seal-journal.ts';
import type { Api } from '../../helpers/api.ts';
import { FULL_STORES } from '../../helpers/approval-people.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { openLivePlatform } from '../../helpers/live-platform.ts';

describe.each(DATABASES)('templates that wait for what tasks do, on $kind (R005)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), (resource) => {
      const { name } = resource.metadata;
      if (FULL_STORES.includes(name)) {
        return { ...resource, spec: { ...resource.spec, phase: 'data-governance' } } as Resource;
      }
      if (name !== 'device-repair-ticket') return resource;
      const trigger = { event: 'sop.failed', filter: 'event.redline', dedupeKey: ['store', 'task'] };
      return { ...resource, spec: { ...resource.spec, trigger } } as Resource;
    });
  });

  afterAll(() => api.close());

  it('hear of it once, and only if their filter lets it through', async () => {
    const at = api.app.services.clock();
    const failed = (task: string, redline: boolean) => {
      const data = {
        task,
        template: 'fire-close-check',
        sop: 'fire-safety',
        step: 'exits',
        severity: 'major',
        redline,
      };
      const entry = { at, actor: 'staff/E1', action: 'sop.failed', subject: task, store: 'sh-nanjing-east' } as const;
      return { ...entry, outcome: 'done', data } as const;
    };
    await insertJournal(api.database, [
      failed('task/8001', true),
      failed('task/8002', false),
      failed('task/8001', true),
    ]);
    for (let times = 0; times < 2; times++) {
      await sealJournal.run(api.app.services);
      await hearEvents.run(api.app.services);
    }
    const tasks = await api.database.query(`SELECT template, store, inputs ->> 'task' AS task, state FROM tasks`);
    expect(tasks).toEqual([
      { template: 'device-repair-ticket', store: 'sh-nanjing-east', task: 'task/8001', state: 'open' },
    ]);
  });
});
