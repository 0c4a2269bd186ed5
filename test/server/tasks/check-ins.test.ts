import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGcj02, toWgs84 } from '../../../src/model/coordinates.ts';
import type { Answer } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { GOOD, openTaskPlatform, type Person, type TaskPlatform } from '../../helpers/task-platform.ts';

/** The entrance of the store, as its file has it. */
const ENTRANCE = { lat: 39.9149, lng: 116.4117, crs: 'gcj02' } as const;

describe.each(DATABASES)('checking in on $kind (R046, R080)', ({ open }) => {
  let platform: TaskPlatform;

  beforeAll(async () => {
    platform = await openTaskPlatform(await open());
  });

  afterAll(() => platform.api.close());

  const screen = async (store = platform.store): Promise<string> =>
    (await platform.api.call('GET', `/v1/stores/${store}/check-in-code`)).json().code;

  const checkIn = (person: Person, body: object): Promise<Answer> =>
    platform.api.call('POST', '/v1/check-ins', { token: person.token, body: { store: platform.store, ...body } });

  it('takes the code that the screen of the store shows, once for each person, for about a minute', async () => {
    const { associate, colleague, api } = platform;
    const code = await screen();
    expect((await checkIn(associate, { code })).status).toBe(201);
    const replayed = await checkIn(associate, { code });
    expect([replayed.status, replayed.json().code]).toEqual([409, 'check-in/code-used']);
    api.wait(30);
    expect(await screen()).not.toBe(code);
    expect((await checkIn(colleague, { code })).status).toBe(201);
    api.wait(31);
    const old = await checkIn(platform.manager, { code });
    expect([old.status, old.json().code]).toEqual([422, 'check-in/wrong-code']);
  });

  it('takes no code of another store, and shows codes to screens, not to people', async () => {
    const { associate, api } = platform;
    const other = [...(await api.app.services.live.read(api.database)).stores()].find(
      ({ name }) => name !== platform.store,
    );
    expect((await checkIn(associate, { code: await screen(other?.name) })).json().code).toBe('check-in/wrong-code');
    const asked = await api.call('GET', `/v1/stores/${platform.store}/check-in-code`, { token: associate.token });
    expect([asked.status, asked.json().code]).toEqual([403, 'platform/not-allowed']);
  });

  it('measures from the entrance, whatever system the device speaks', async () => {
    const { associate } = platform;
    const wgs84 = toWgs84(ENTRANCE);
    expect((await checkIn(associate, { position: { ...wgs84, crs: 'wgs84' } })).json()).toMatchObject({
      metres: 0,
      inside: true,
    });
    expect((await checkIn(associate, { position: ENTRANCE })).json()).toMatchObject({ metres: 0, inside: true });
    const mistaken = (
      await checkIn(associate, { position: { lat: ENTRANCE.lat, lng: ENTRANCE.lng, crs: 'wgs84' } })
    ).json();
    expect(mistaken.inside).toBe(false);
    expect(mistaken.metres).toBeGreaterThan(400);
    const near = toGcj02({ lat: wgs84.lat + 150 / 111_195, lng: wgs84.lng });
    expect((await checkIn(associate, { position: { ...near, crs: 'gcj02' } })).json()).toMatchObject({
      metres: 150,
      inside: true,
    });
  });

  it('for a task keeps time, place and person, and flags who was outside', async () => {
    const { associate, press, make, api } = platform;
    const [near, far] = [await make(), await make()];
    for (const task of [near, far]) await press(associate, task, 'claim');
    const position = { ...ENTRANCE, accuracy: 12 };
    expect((await press(associate, near, 'check-in', { position, code: await screen() })).status).toBe(201);
    expect((await press(associate, near, 'submit', { answers: GOOD })).json().flags).toEqual([]);
    await press(associate, far, 'check-in', { position: { ...ENTRANCE, lat: 39.92 } });
    expect((await press(associate, far, 'submit', { answers: GOOD })).json().flags).toEqual(['outside']);
    const rows = await api.database.query(
      'SELECT person, metres, crs, inside, accuracy FROM check_ins WHERE task = $1',
      [near],
    );
    expect(rows).toEqual([{ person: associate.employeeNumber, metres: 0, crs: 'gcj02', inside: true, accuracy: 12 }]);
  });

  it('lets work without network count from when it was done, if the platform has compared the clocks', async () => {
    const { associate, colleague, press, make, api, read } = platform;
    const task = await make();
    const { dueAt } = (await read(task)).json();
    const now = api.app.services.clock();
    const ahead = new Date(now.getTime() + 300_000);
    const compare = await api.call('GET', `/v1/clock?deviceTime=${ahead.toISOString()}`, { token: associate.token });
    expect(compare.json().offsetSeconds).toBe(300);
    const { clock } = compare.json();
    const capturedAt = new Date(now.getTime() + 300_000 + 60_000).toISOString();
    api.wait(5 * 3600);
    expect((await read(task)).json().state).toBe('missed');
    const answers = GOOD.map((answer) => ({ ...answer, capturedAt }));
    const done = (await press(associate, task, 'submit', { answers, clock, capturedAt })).json();
    expect(done).toMatchObject({ state: 'submitted', submittedAt: new Date(now.getTime() + 60_000).toISOString() });
    expect(Date.parse(done.submittedAt)).toBeLessThan(Date.parse(dueAt));
    const other = await make();
    const forged = await press(colleague, other, 'submit', { answers: GOOD, clock, capturedAt });
    expect(forged.json().submittedAt).toBe(api.app.services.clock().toISOString());
  });
});
