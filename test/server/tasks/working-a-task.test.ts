import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../../helpers/databases.ts';
import { hire } from '../../helpers/live-platform.ts';
import { GOOD, openTaskPlatform, type TaskPlatform } from '../../helpers/task-platform.ts';

describe.each(DATABASES)('working a task over HTTP on $kind (R061, R079)', ({ open }) => {
  let platform: TaskPlatform;

  beforeAll(async () => {
    platform = await openTaskPlatform(await open());
  });

  afterAll(() => platform.api.close());

  it('goes from the pool over the answers and the submission to a review by somebody else', async () => {
    const { associate, manager, press, answer, make, read } = platform;
    const task = await make();
    expect((await press(associate, task, 'claim')).json()).toMatchObject({
      state: 'claimed',
      assignee: associate.employeeNumber,
    });
    expect((await press(associate, task, 'start')).json().state).toBe('in-progress');
    expect((await answer(associate, task, GOOD)).status).toBe(200);
    const submitted = (await press(associate, task, 'submit', {})).json();
    expect(submitted).toMatchObject({
      state: 'submitted',
      score: 10_000,
      failedSteps: 0,
      outcome: 'passed',
      flags: ['outside'],
    });
    expect((await press(manager, task, 'review', { decision: 'accept' })).json()).toMatchObject({
      ...{
        state: 'done',
        onTime: true,
        reviewer: manager.employeeNumber,
        performer: associate.employeeNumber,
        allowed: [],
      },
    });
    expect((await read(task, associate)).json().state).toBe('done');
    const told = await platform.api.database.query<{ action: string; actor: string }>(
      "SELECT action, actor FROM journal WHERE subject = $1 AND outcome = 'done' ORDER BY id",
      [`task/${task}`],
    );
    expect(told.map(({ action }) => action)).toEqual([
      ...[
        'task.created',
        'task.claimed',
        'task.started',
        'task.answered',
        'task.submitted',
        'task.accepted',
        'task.completed',
      ],
    ]);
    expect(told[5]?.actor).toBe(`staff/${manager.employeeNumber}`);
  });

  it('is taken by nobody who has not done the courses of its SOP (R081)', async () => {
    const { api, store, manager, press } = platform;
    const { id } = (await api.call('POST', '/v1/tasks', { body: { template: 'close-store-daily', store } })).json();
    const refused = (await press(manager, id, 'assign', { to: manager.employeeNumber })).json();
    expect(refused).toMatchObject({ code: 'task/wrong-role', detail: expect.stringContaining('fire-safety-basics') });
    const { employeeNumber } = manager;
    const courses = ['store-closing', 'fire-safety-basics'].map((skill) => ({
      employeeNumber,
      skill,
      validFrom: '2026-01-01',
    }));
    await api.call('PUT', '/v1/directory/certificates', { body: courses });
    const given = (await press(manager, id, 'assign', { to: employeeNumber })).json();
    expect(given).toMatchObject({ assignee: employeeNumber });
  });

  it('refuses what the state does not allow as a problem document that names what it allows', async () => {
    const { associate, press, make } = platform;
    const task = await make();
    const refused = await press(associate, task, 'submit', {});
    expect([refused.status, refused.json().code]).toEqual([422, 'task/answers-refused']);
    await press(associate, task, 'claim');
    const again = await press(platform.colleague, task, 'claim');
    expect([again.status, again.json().code]).toEqual([409, 'task/not-now']);
    expect(again.json().args).toMatchObject({ state: 'claimed', allowed: expect.stringContaining('release') });
  });

  it('shows the steps as they apply, and those that a condition asks for once it holds', async () => {
    const { associate, answer, make, read } = platform;
    const task = await make();
    const ids = async (): Promise<string[]> =>
      (await read(task, associate)).json().run.sections[0].steps.map(({ id }: { id: string }) => id);
    expect(await ids()).toEqual(['look', 'measure']);
    const warm = await answer(associate, task, [{ step: 'measure', proofs: { celsius: 27 } }]);
    expect(warm.json().state).toBe('in-progress');
    expect(await ids()).toEqual(['look', 'measure', 'explain']);
    const missing = await platform.press(associate, task, 'submit', { answers: [GOOD[0]] });
    expect(missing.json().diagnostics).toEqual([
      { code: 'answers/missing', severity: 'error', path: ['explain', 'why'], args: { what: 'why' } },
    ]);
    const done = await platform.press(associate, task, 'submit', {
      answers: [GOOD[0], { step: 'explain', proofs: { why: '空调坏了' } }],
    });
    expect(done.json()).toMatchObject({ state: 'submitted', flags: ['outside', 'warning'] });
  });

  it('tells everything that is wrong with answers at once, by step and proof, and keeps none of them', async () => {
    const { associate, answer, make, read } = platform;
    const task = await make();
    const refused = await answer(associate, task, [
      { step: 'look', proofs: { ok: 'maybe', damage: ['00000000-0000-4000-8000-000000000000'], colour: 'red' } },
      { step: 'measure', proofs: { celsius: 20.55 } },
      { step: 'dance', proofs: { ok: 'pass' } },
    ]);
    expect([refused.status, refused.json().code, refused.json().args.count]).toEqual([422, 'task/answers-refused', 5]);
    expect(
      refused.json().diagnostics.map(({ code, path }: { code: string; path: string[] }) => [path.join('.'), code]),
    ).toEqual([
      ['look.ok', 'answers/wrong-type'],
      ['look.damage', 'answers/no-such-file'],
      ['look.colour', 'answers/unknown'],
      ['measure.celsius', 'answers/wrong-type'],
      ['dance.ok', 'answers/unknown'],
    ]);
    expect((await read(task, associate)).json()).toMatchObject({ state: 'open', run: { missing: 2 } });
  });

  it('does nothing twice for a double tap, with a key or without', async () => {
    const { associate, press, make } = platform;
    const task = await make();
    const key = { 'idempotency-key': `claim-of-${task}` };
    const [first, second] = [
      await press(associate, task, 'claim', undefined, key),
      await press(associate, task, 'claim', undefined, key),
    ];
    expect(second.json()).toEqual(first.json());
    expect((await press(associate, task, 'claim')).json().version).toBe(first.json().version);
    const done = { answers: GOOD };
    const tap = { 'idempotency-key': `submit-of-${task}` };
    const [one, two] = await Promise.all([
      press(associate, task, 'submit', done, tap),
      press(associate, task, 'submit', done, tap),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.json()).toEqual(two.json());
  });

  it('refuses a write that was meant for an older version', async () => {
    const { associate, press, make } = platform;
    const task = await make();
    await press(associate, task, 'claim');
    const stale = await press(associate, task, 'release', undefined, { 'if-match': '"1"' });
    expect([stale.status, stale.json().code, stale.json().args.version]).toEqual([412, 'task/changed', 2]);
    expect((await press(associate, task, 'release', undefined, { 'if-match': '2' })).json()).toMatchObject({
      state: 'open',
    });
  });

  it('is never reviewed by its performer, whatever their role, nor by people of another role', async () => {
    const { associate, manager, colleague, region, press, make } = platform;
    const task = await make();
    await press(manager, task, 'start');
    expect((await press(manager, task, 'submit', { answers: GOOD })).json().state).toBe('submitted');
    expect((await press(manager, task, 'review', { decision: 'accept' })).status).toBe(403);
    expect((await press(region, task, 'review', { decision: 'accept' })).json().code).toBe('task/wrong-role');
    const other = await make();
    await press(associate, other, 'submit', { answers: GOOD });
    expect((await press(colleague, other, 'review', { decision: 'accept' })).json().code).toBe('platform/not-allowed');
  });

  it('keeps the answers of what was rejected, and starts what a failure asks for only once', async () => {
    const { associate, manager, press, make, upload, read, api } = platform;
    const task = await make();
    const photo = (await upload(associate, Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]))).json();
    const failing = [
      { step: 'look', proofs: { ok: 'fail', damage: [photo.id] } },
      { step: 'measure', proofs: { celsius: 30 } },
    ];
    const wordless = [...failing, { step: 'explain', proofs: { why: '太热了' } }];
    const first = await press(associate, task, 'submit', { answers: wordless });
    expect(first.json()).toMatchObject({ state: 'submitted', failedSteps: 2, score: 0, outcome: 'failed' });
    const back = await press(manager, task, 'review', { decision: 'reject', note: '请复测' });
    expect(back.json()).toMatchObject({ state: 'rejected', attempt: 2 });
    expect((await read(task, associate)).json().run.missing).toBe(0);
    const again = await press(associate, task, 'start');
    expect(again.json().state).toBe('in-progress');
    const second = await press(associate, task, 'submit', { answers: [GOOD[1]] });
    expect(second.json()).toMatchObject({ state: 'submitted', failedSteps: 1, score: 6000 });
    const actions = (await api.call('GET', '/v1/corrective-actions', { token: associate.token })).json().items;
    const own = actions.filter((action: { task: number }) => action.task === task);
    expect(own).toMatchObject([{ step: 'look', severity: 'major', ownerRole: 'sales-associate', state: 'open' }]);
    const tickets = await api.database.query('SELECT priority, due_at FROM tasks WHERE origin LIKE $1', [
      `task/${task}/%`,
    ]);
    expect(tickets).toMatchObject([{ priority: 'P0' }]);
  });

  it('has failures put right by one person and looked at again by another', async () => {
    const { associate, colleague, manager, region, api } = platform;
    const { items } = (await api.call('GET', '/v1/corrective-actions?state=open', { token: region.token })).json();
    const path = `/v1/corrective-actions/${items[0].id}`;
    const early = await api.call('POST', `${path}/verify`, { token: manager.token, body: { decision: 'verified' } });
    expect([early.status, early.json().code]).toEqual([409, 'corrective-action/not-now']);
    const fixed = await api.call('POST', `${path}/fix`, { token: associate.token, body: { note: '换了灯' } });
    expect(fixed.json()).toMatchObject({ state: 'fixed', fixedBy: associate.employeeNumber });
    const peer = await api.call('POST', `${path}/verify`, { token: colleague.token, body: { decision: 'verified' } });
    expect(peer.status).toBe(403);
    const reopened = await api.call('POST', `${path}/verify`, { token: manager.token, body: { decision: 'reopened' } });
    expect(reopened.json().state).toBe('reopened');
    await api.call('POST', `${path}/fix`, { token: associate.token, body: {} });
    const verified = await api.call('POST', `${path}/verify`, { token: manager.token, body: { decision: 'verified' } });
    expect(verified.json()).toMatchObject({ state: 'verified', verifier: manager.employeeNumber });
  });

  it('stops the clock for a reason of the template that says so, and knows no other reasons', async () => {
    const { associate, manager, press, make, api } = platform;
    const task = await make();
    const before = (await press(associate, task, 'start')).json();
    const unknown = await press(associate, task, 'block', { reason: 'tired' });
    expect([unknown.status, unknown.json().code]).toEqual([422, 'task/reason-unknown']);
    expect((await press(associate, task, 'block', { reason: 'device-fault' })).json().blockedReason).toBe(
      'device-fault',
    );
    expect((await press(associate, task, 'submit', { answers: GOOD })).json().code).toBe('task/blocked');
    api.wait(7200);
    const after = (await press(manager, task, 'unblock')).json();
    expect(Date.parse(after.dueAt) - Date.parse(before.dueAt)).toBe(7_200_000);
    expect(after).toMatchObject({ pausedSeconds: 7200, state: 'in-progress' });
    expect((await press(associate, task, 'submit', { answers: GOOD })).json().state).toBe('submitted');
  });

  it('is excused by the roles of the template, for its reasons, within its share, and never by its own store', async () => {
    const { associate, manager, region, press, make } = platform;
    const task = await make();
    const reason = { reason: 'zone-rebuilt' };
    expect((await press(associate, task, 'excuse', reason)).status).toBe(403);
    expect((await press(manager, task, 'excuse', reason)).status).toBe(403);
    expect((await press(manager, task, 'cancel', reason)).status).toBe(403);
    expect((await press(region, task, 'excuse', { reason: 'no-time' })).json().code).toBe('task/reason-unknown');
    expect((await press(region, task, 'excuse', reason)).json()).toMatchObject({
      state: 'excused',
      outcome: 'zone-rebuilt',
    });
    const counts: number[] = [];
    for (let more = 0; more < 4; more++) counts.push((await press(region, await make(), 'excuse', reason)).status);
    // Of so few tasks a fifth are two or three.
    expect(counts).toContain(409);
  });

  it('is missed when its time is over, though no sweep came by', async () => {
    const { associate, press, make, read, api } = platform;
    const task = await make();
    api.wait(136 * 60);
    expect((await read(task, associate)).json().state).toBe('missed');
    expect((await press(associate, task, 'claim')).json().args).toMatchObject({ state: 'missed', allowed: 'excuse' });
    const missed = (
      await api.call('GET', '/v1/tasks?store=bj-wangfujing&state=missed', { token: associate.token })
    ).json().items;
    expect(missed.map(({ id }: { id: number }) => id)).toContain(task);
  });

  it('is listed for whoever has it or could take it, for its store and its region, page by page', async () => {
    const { associate, region, press, make, api } = platform;
    const [mine, free] = [await make(), await make()];
    await press(associate, mine, 'claim');
    const list = async (query: string, token: string): Promise<{ id: number }[]> =>
      (await api.call('GET', `/v1/tasks?${query}`, { token })).json().items;
    const ids = (items: readonly { id: number }[]): number[] => items.map(({ id }) => id);
    expect(ids(await list('state=open', platform.colleague.token))).toContain(free);
    expect(ids(await list('', platform.colleague.token))).not.toContain(mine);
    expect(ids(await list('state=claimed', associate.token))).toEqual([mine]);
    expect(ids(await list('region=beijing&template=demo-check&state=claimed', region.token))).toContain(mine);
    const page = (await api.call('GET', '/v1/tasks?store=bj-wangfujing&limit=2', { token: region.token })).json();
    expect(page).toMatchObject({ items: [{}, {}], next: page.items[1].id });
  });

  it('is nothing to people of other stores, whatever they are there: not to be seen, taken, answered or handed in (R028, R043)', async () => {
    const { api, store, press, answer, make, read } = platform;
    const foreign = await hire(api, { store: 'gz-tianhe', positions: ['店长', '导购'] });
    const task = await make();
    const list = await api.call('GET', `/v1/tasks?store=${store}`, { token: foreign.token });
    const tries = [
      ...[list, await read(task, foreign), await press(foreign, task, 'claim'), await press(foreign, task, 'start')],
      ...[await answer(foreign, task, [...GOOD]), await press(foreign, task, 'submit', { answers: GOOD })],
      await press(foreign, task, 'review', { decision: 'accept' }),
    ];
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403));
    expect((await read(task)).json()).toMatchObject({ state: 'open', run: { missing: 2 } });
  });
});
