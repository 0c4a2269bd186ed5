import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackRow } from '../../src/server/database/queries/feedback.ts';
import { effectWindows } from '../../src/server/feedback/effect.ts';
import { allowedOn, stepFeedback } from '../../src/server/feedback/feedback-life.ts';
import type { Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

const STORE = 'bj-wangfujing';
const COMMIT = '4f1c9e52aa';

describe.each(DATABASES)('feedback from stores, on $kind (R062, R093, R094)', ({ open }) => {
  let api: Api;
  let associate: string;
  let colleague: string;
  let office: string;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    associate = (await hire(api, { employeeNumber: 'A1', store: STORE, positions: ['导购'] })).token;
    colleague = (await hire(api, { employeeNumber: 'A2', store: STORE, positions: ['导购'] })).token;
    office = (await hire(api, { employeeNumber: 'H1', positions: ['总部运营'] })).token;
  });

  afterAll(() => api.close());

  const post = (token: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    api.call('POST', path, { token, headers, ...(body ? { body } : {}) });
  const idsFor = async (token: string, query = ''): Promise<number[]> =>
    (await api.call('GET', `/v1/feedback?${query}`, { token })).json().items.map(({ id }: { id: number }) => id);

  it('goes from the sender to headquarters, is planned and shipped with a commit, and told back', async () => {
    const body = {
      kind: 'problem',
      message: '体验区检查每次都要拍视频，高峰期忙不过来。',
      page: 'tasks/demo-check',
      appVersion: '0.1.0',
    };
    const headers = { 'idempotency-key': 'tap-tap-1' };
    const sent = await post(associate, '/v1/feedback', body, headers);
    expect([sent.status, sent.json()]).toEqual([
      201,
      expect.objectContaining({ ...body, state: 'received', sender: 'A1', store: STORE, roles: ['sales-associate'] }),
    ]);
    const { id } = sent.json();
    expect((await post(associate, '/v1/feedback', body, headers)).json().id).toBe(id);
    expect(await idsFor(associate)).toEqual([id]);
    expect(await idsFor(colleague)).toEqual([]);
    expect(await idsFor(office, 'state=received')).toEqual([id]);

    const path = `/v1/feedback/${id}`;
    expect((await post(associate, `${path}/triage`, { topic: '任务太多' })).status).toBe(403);
    const early = await post(office, `${path}/ship`, { commit: COMMIT });
    expect(early.json()).toMatchObject({ status: 409, code: 'feedback/not-now', args: { allowed: 'triage' } });
    expect((await post(office, `${path}/triage`, { topic: '任务太多' })).json().state).toBe('triaged');
    const plan = {
      decision: 'planned',
      note: '改为每天一次',
      subject: 'task-template/demo-check',
      metric: 'platform-availability',
    };
    expect((await post(office, `${path}/decide`, plan)).json()).toMatchObject({ state: 'planned', decidedBy: 'H1' });
    const shipped = await post(office, `${path}/ship`, { commit: COMMIT, revision: 1, release: '2026-Q4' });
    expect(shipped.json()).toMatchObject({ state: 'shipped', commit: COMMIT, revision: 1, allowed: ['tell'] });

    expect((await api.call('GET', '/v1/feedback?state=shipped', { token: associate })).json().items).toMatchObject([
      { id, note: '改为每天一次', release: '2026-Q4' },
    ]);
    expect((await post(office, `${path}/told`)).status).toBe(403);
    expect((await post(associate, `${path}/told`)).json()).toMatchObject({ state: 'told', allowed: [] });
    const journal = (await api.call('GET', `/v1/journal?subject=feedback/${id}&limit=50`)).json();
    expect(
      journal.items
        .map(({ action }: { action: string }) => action)
        .filter((name: string) => name.startsWith('feedback.')),
    ).toEqual(
      expect.arrayContaining([
        'feedback.received',
        'feedback.triaged',
        'feedback.planned',
        'feedback.shipped',
        'feedback.told',
      ]),
    );
  });

  it('is followed from the issue over the change to the figure before and after it (R087)', async () => {
    // The first revision came into force on the first of October.
    const rows = [
      { metric: 'platform-availability', date: '2026-09-29', numerator: 97, denominator: 100 },
      { metric: 'platform-availability', date: '2026-09-30', numerator: 98, denominator: 100 },
      { metric: 'platform-availability', date: '2026-10-01', numerator: 199, denominator: 200 },
    ];
    const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const sent = await api.call('PUT', '/v1/data/measurements', { body });
    expect([sent.status, sent.text]).toEqual([200, expect.any(String)]);
    const { items } = (await api.call('GET', '/v1/improvements?days=7', { token: office })).json();
    expect(items).toEqual([
      expect.objectContaining({
        ...{
          issue: expect.stringContaining('高峰期忙不过来'),
          action: '改为每天一次',
          subject: 'task-template/demo-check',
        },
        ...{ commit: COMMIT, revision: 1, release: '2026-Q4', changedAt: '2026-10-01T08:00:00.000Z', early: true },
        before: { from: '2026-09-24', to: '2026-09-30', numerator: '195', denominator: '200', samples: 200 },
        after: { from: '2026-10-01', to: '2026-10-07', numerator: '199', denominator: '200', samples: 200 },
      }),
    ]);
    expect(items[0].changes).toHaveLength(50);
    expect((await api.call('GET', '/v1/improvements', { token: associate })).status).toBe(403);
  });

  it('keeps nowhere who sent it when they wish so', async () => {
    const body = { kind: 'idea', message: '休息室的椅子该换了。', anonymous: true };
    const sent = await post(colleague, '/v1/feedback', body, { 'idempotency-key': 'tap-tap-2' });
    expect(sent.json()).toMatchObject({ state: 'received', roles: [] });
    expect(sent.json()).not.toHaveProperty('sender');
    const kept = await api.database.query<{ text: string }>(
      `SELECT (SELECT string_agg(feedback::text, '') FROM feedback WHERE id = $1)
         || coalesce((SELECT string_agg(actor || data::text, '') FROM journal WHERE subject = $2), '')
         || coalesce((SELECT string_agg(actor, '') FROM idempotency_keys WHERE key = 'tap-tap-2'), '') AS text`,
      [sent.json().id, `feedback/${sent.json().id}`],
    );
    expect(kept[0]?.text).not.toContain('A2');
    expect((await post(colleague, '/v1/feedback', { ...body, task: 999 })).status).toBe(404);
  });
});

describe('the life of feedback', () => {
  const row = { id: 1, state: 'planned', sender: null, note: '好' } as FeedbackRow;

  it('ends with the telling, which for what nobody signed is the release', () => {
    const step = stepFeedback(row, { do: 'ship', by: 'H1', release: '2026-Q4' }, new Date(0));
    expect(step).toMatchObject({ row: { state: 'told', release: '2026-Q4', toldAt: new Date(0) } });
    expect(allowedOn('told')).toEqual([]);
    expect(stepFeedback({ ...row, state: 'told' }, { do: 'tell' }, new Date(0))).toEqual({
      refused: true,
      allowed: [],
    });
  });

  it('weighs as many days after a change as before it, and says when they are not over', () => {
    expect(effectWindows('2026-10-01', 28, '2026-10-28')).toEqual({
      before: { from: '2026-09-03', to: '2026-09-30' },
      after: { from: '2026-10-01', to: '2026-10-28' },
      early: true,
    });
    expect(effectWindows('2026-10-01', 28, '2026-10-29').early).toBe(false);
  });
});
