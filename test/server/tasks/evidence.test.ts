import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../../helpers/databases.ts';
import { hire } from '../../helpers/live-platform.ts';
import { openTaskPlatform, type TaskPlatform } from '../../helpers/task-platform.ts';

const jpeg = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);

describe.each(DATABASES)('evidence on $kind (R047)', ({ open }) => {
  let platform: TaskPlatform;

  beforeAll(async () => {
    platform = await openTaskPlatform(await open());
  });

  afterAll(() => platform.api.close());

  const prove = async (task: number, photos: readonly string[], person = platform.associate) =>
    platform.answer(person, task, [{ step: 'look', proofs: { ok: 'fail', damage: photos } }]);

  it('is known by its bytes, not by the name that its sender gives it', async () => {
    const { associate, upload } = platform;
    const taken = (await upload(associate, jpeg('a'), 'application/octet-stream')).json();
    expect(taken).toMatchObject({
      mediaType: 'image/jpeg',
      sha256: createHash('sha256').update(jpeg('a')).digest('hex'),
    });
    const lying = await upload(associate, jpeg('a'), 'image/png');
    expect([lying.status, lying.json().code]).toEqual([415, 'evidence/not-accepted']);
    expect((await upload(associate, Buffer.from('MZ'), 'application/octet-stream')).status).toBe(415);
    expect((await upload(associate, Buffer.from('a,b\n'), 'text/csv')).json().mediaType).toBe('text/csv');
  });

  it('is kept once by content and given only to those who may see it', async () => {
    const { associate, manager, upload, api } = platform;
    const [one, two] = [(await upload(associate, jpeg('b'))).json(), (await upload(manager, jpeg('b'))).json()];
    expect(one.id).not.toBe(two.id);
    const rows = await api.database.query('SELECT size FROM evidence_contents WHERE sha256 = $1', [one.sha256]);
    expect(rows).toEqual([{ size: 5 }]);
    const stranger = await hire(api, { store: 'sh-nanjing-road', positions: ['导购'] });
    const read = (token: string) => api.call('GET', `/v1/evidence/${one.id}`, { token });
    expect((await read(associate.token)).headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    });
    expect((await read(manager.token)).status).toBe(200);
    expect((await read(stranger.token)).status).toBe(403);
  });

  it('proves one answer, and only of whoever uploaded it', async () => {
    const { associate, colleague, upload, make } = platform;
    const { id } = (await upload(associate, jpeg('c'))).json();
    const [task, other] = [await make(), await make()];
    expect((await prove(task, [id], colleague)).json().diagnostics[0].code).toBe('answers/no-such-file');
    expect((await prove(task, [id])).status).toBe(200);
    expect((await prove(task, [id])).status).toBe(200);
    expect((await prove(other, [id])).json().diagnostics[0].code).toBe('answers/file-in-use');
  });

  it('is refused when the same file proved something in this store within 90 days', async () => {
    const { associate, upload, make, api } = platform;
    const [first, second] = [(await upload(associate, jpeg('d'))).json(), (await upload(associate, jpeg('d'))).json()];
    const task = await make();
    expect((await prove(task, [first.id])).status).toBe(200);
    const used = await prove(await make(), [second.id]);
    expect(used.json().diagnostics[0]).toMatchObject({ code: 'answers/photo-seen-before', args: { task } });
    const twins = [(await upload(associate, jpeg('e'))).json().id, (await upload(associate, jpeg('e'))).json().id];
    expect((await prove(await make(), twins)).json().diagnostics[0].code).toBe('answers/photo-seen-before');
    api.wait(91 * 86_400);
    const later = (await upload(associate, jpeg('d'))).json();
    expect((await prove(await make(), [later.id])).status).toBe(200);
  });

  it('is refused when it was taken too long before the answer, and when there is too much of it', async () => {
    const { associate, upload, make, api } = platform;
    const old = (await upload(associate, jpeg('f'))).json();
    api.wait(31 * 60);
    expect((await prove(await make(), [old.id])).json().diagnostics[0]).toMatchObject({
      code: 'answers/photo-too-old',
      args: { minutes: 31, max: 30 },
    });
    const three = await Promise.all(
      ['g', 'h', 'i'].map(async (text) => (await upload(associate, jpeg(text))).json().id),
    );
    expect((await prove(await make(), three)).json().diagnostics[0]).toMatchObject({
      code: 'answers/too-many',
      args: { count: 3 },
    });
  });

  it('comes once for the same key', async () => {
    const { associate, api } = platform;
    const headers = { 'content-type': 'image/jpeg', 'idempotency-key': 'upload-1' };
    const send = (bytes: Buffer) => api.call('POST', '/v1/evidence', { token: associate.token, body: bytes, headers });
    const [one, two] = [await send(jpeg('j')), await send(jpeg('j'))];
    expect(two.json()).toEqual(one.json());
    expect((await send(jpeg('k'))).json().code).toBe('platform/idempotency-key-reused');
  });
});
