import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/server/database/database.ts';
import {
  type Api,
  countsOf,
  createLine,
  deleteLine,
  emptyDatabase,
  line,
  openApi,
  updateLine,
} from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { region, role } from '../helpers/resources.ts';

const HOUR = 3600;

describe.each(DATABASES)('a changeset on $kind', ({ open }) => {
  let api: Api;
  let headers: Record<string, string>;
  let database: Database;
  const north = createLine(region('north'));

  beforeAll(async () => {
    database = await open();
  });

  beforeEach(async () => {
    await emptyDatabase(database);
    api = await openApi(database);
    headers = await api.lock();
  });

  afterEach(() => api.app.close());

  afterAll(() => database.close());

  const declare = (id: string, lines: readonly string[], more: object = {}) =>
    api.call('POST', '/v1/changesets', {
      headers,
      body: { id, base: 0, tool: 'test 1', counts: countsOf(lines), ...more },
    });
  const put = (id: string, chunk: number, body: string | Buffer, more: Record<string, string> = {}) =>
    api.call('PUT', `/v1/changesets/${id}/changes/${chunk}`, { body, headers: { ...headers, ...more } });
  const commit = (id: string) => api.call('POST', `/v1/changesets/${id}/commit`, { headers });
  const revision = async (): Promise<number> => (await api.call('GET', '/v1/state')).json().revision;

  it('becomes a revision from several chunks, in any order', async () => {
    const id = randomUUID();
    const lines = [north, createLine(region('beijing', { parent: 'north' })), createLine(region('east'))];
    await declare(id, lines);
    await put(id, 1, lines.slice(1).join(''));
    await put(id, 0, north);
    const answer = await commit(id);
    expect(answer.json()).toMatchObject({
      revision: 1,
      action: 'push',
      actor: 'bootstrap',
      created: 3,
      tool: 'test 1',
    });
  });

  it('keeps plan digest and commit in the history', async () => {
    const commitStamp = { id: 'c'.repeat(40), branch: 'main', dirty: true };
    const declaration = { planDigest: 'sha256:abc', commit: commitStamp };
    const answer = await api.push([north], { fence: headers, declaration });
    expect(answer.json()).toMatchObject({ planDigest: 'sha256:abc', commit: commitStamp });
    expect((await api.call('GET', '/v1/revisions')).json().revisions).toEqual([answer.json()]);
  });

  it('can be opened again and tells which chunks it has, so that a push can go on after a crash (R100)', async () => {
    const id = randomUUID();
    const lines = [north, createLine(region('east'))];
    await declare(id, lines);
    const { digest } = (await put(id, 0, north)).json();
    const again = await declare(id, lines);
    expect(again.json()).toMatchObject({ status: 'open', chunks: [{ chunk: 0, digest, lines: 1 }] });
  });

  it('cannot be opened again with another declaration', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    const answer = await declare(id, [north], { tool: 'test 2' });
    expect([answer.status, answer.json().code]).toEqual([409, 'platform/changeset-differs']);
  });

  it('answers a repeated chunk the same and counts it once (R027)', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    const first = await put(id, 0, north);
    const second = await put(id, 0, north);
    expect(second.json()).toEqual(first.json());
    expect((await commit(id)).json()).toMatchObject({ revision: 1, created: 1 });
  });

  it('refuses an altered chunk under the same number', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    const answer = await put(id, 0, createLine(region('south')));
    expect([answer.status, answer.json().code]).toEqual([409, 'platform/chunk-altered']);
    await commit(id);
    expect((await api.call('GET', '/v1/resources')).text).toMatch(/^region\/north /);
  });

  it('answers a repeated commit with the same revision, even without the lock (R027)', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    const first = (await commit(id)).json();
    expect((await commit(id)).json()).toEqual(first);
    await api.call('DELETE', '/v1/lock', { headers });
    expect((await commit(id)).json()).toEqual(first);
    expect((await declare(id, [north])).json()).toEqual({ status: 'committed', revision: first });
    expect(await revision()).toBe(1);
  });

  it('accepts gzip', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    const plain = (await put(id, 0, gzipSync(north), { 'content-encoding': 'gzip' })).json();
    expect(plain).toMatchObject({ chunk: 0, lines: 1 });
    expect((await put(id, 0, north)).json()).toEqual(plain);
    expect((await put(id, 1, north, { 'content-encoding': 'br' })).json().code).toBe('request/unsupported');
    expect((await put(id, 1, 'not gzip', { 'content-encoding': 'gzip' })).json().code).toBe('request/invalid');
  });

  it('reports every invalid document of a chunk with its address, and stages nothing of it', async () => {
    const id = randomUUID();
    const broken = [
      { ...region('a'), spec: { level: 'planet' } },
      { ...region('b'), spec: { level: 'area', unknown: true } },
    ] as const;
    const lines = [north, ...broken.map(createLine)];
    await declare(id, lines);
    const answer = await put(id, 0, lines.join(''));
    expect([answer.status, answer.json().code]).toEqual([422, 'platform/refused']);
    expect(answer.json().diagnostics).toMatchObject([
      { code: 'shape/value', address: { kind: 'Region', name: 'a' }, path: ['spec', 'level'] },
      { code: 'shape/unknown-field', address: { kind: 'Region', name: 'b' }, path: ['spec', 'unknown'] },
    ]);
    expect((await commit(id)).json().code).toBe('platform/changeset-incomplete');
  });

  it('refuses lines that are no changes, and names the line', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    const { kind, metadata } = region('north');
    const bad = {
      'not JSON': '{\n',
      'not an object': '7\n',
      'unknown action': line({ action: 'merge', kind, name: metadata.name }),
      'not an address': line({ action: 'create', kind: 'region', name: 'north', document: region('north') }),
      'the document has another address': line({ action: 'create', kind, name: 'south', document: region('north') }),
      'beforeHash belongs to update and delete': line({
        action: 'update',
        kind,
        name: 'north',
        document: region('north'),
      }),
      'the character U+0000': createLine(region('north', { displayName: 'a\u0000b' })),
    };
    for (const [reason, text] of Object.entries(bad)) {
      const answer = await put(id, 7, `${createLine(region('south'))}${text}`);
      expect(answer.json()).toMatchObject({ status: 400, code: 'request/invalid', args: { line: 2, reason } });
    }
    expect((await put(id, 8, Buffer.from([0xff, 0x0a]))).json().code).toBe('request/invalid');
  });

  it('bounds the length of a line and of a chunk', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    const long = createLine({ ...region('north'), spec: { level: 'area', note: 'x'.repeat(1_100_000) } });
    expect((await put(id, 0, long)).json()).toMatchObject({ status: 413, code: 'request/too-large' });
    const bomb = gzipSync(Buffer.alloc(80_000_000, `${' '.repeat(999)}\n`));
    const answer = await put(id, 0, bomb, { 'content-encoding': 'gzip' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('is refused when the live configuration has moved on, at the start and at the commit', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    // Another changeset of the same holder is committed in between.
    await api.push([createLine(region('south'))], { fence: headers });
    const late = await declare(randomUUID(), [north]);
    expect(late.json()).toMatchObject({ status: 409, code: 'platform/moved-on', args: { base: 0, revision: 1 } });
    expect((await commit(id)).json().code).toBe('platform/changeset-unknown');
  });

  it('names the changes that do not start from what is live, and applies none', async () => {
    await api.push([north], { fence: headers });
    const other = region('north', { displayName: '别的' });
    const lines = [
      north,
      createLine(region('east')),
      updateLine(region('west'), other),
      deleteLine(other),
      createLine(region('twice')),
      createLine(region('twice')),
    ].map((text) => text.replace('"name":"west"', '"name":"north"'));
    const answer = await api.push(lines, { fence: headers });
    expect(answer.json()).toMatchObject({ status: 409, code: 'platform/moved-on' });
    expect(answer.json().args.addresses).toBe('region/north, region/twice');
    expect(await revision()).toBe(1);
  });

  it('is refused while it is incomplete, and goes on afterwards', async () => {
    const id = randomUUID();
    await declare(id, [north, createLine(region('east'))]);
    await put(id, 0, north);
    const answer = await commit(id);
    expect(answer.json()).toMatchObject({ code: 'platform/changeset-incomplete', args: { declared: 2, staged: 1 } });
    await put(id, 1, createLine(region('east')));
    expect((await commit(id)).json().revision).toBe(1);
  });

  it('asks for everything again when the database lost what was staged', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    // What a crash of PostgreSQL does to unlogged tables.
    await api.database.script('TRUNCATE changeset_chunks, staged_changes');
    expect((await commit(id)).json().code).toBe('platform/changeset-incomplete');
    expect((await declare(id, [north])).json().chunks).toEqual([]);
    await put(id, 0, north);
    expect((await commit(id)).json().revision).toBe(1);
  });

  it('expires when it is abandoned, and leaves nothing staged', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    api.wait(25 * HOUR);
    expect((await put(id, 1, north)).json()).toMatchObject({ status: 410, code: 'platform/changeset-expired' });
    expect((await commit(id)).json().code).toBe('platform/changeset-expired');
    await declare(randomUUID(), [north]);
    expect((await commit(id)).json()).toMatchObject({ status: 404, code: 'platform/changeset-unknown' });
    expect(await api.database.query('SELECT 1 FROM staged_changes')).toEqual([]);
  });

  it('deletes no more than it declares', async () => {
    await api.push([north, createLine(region('east'))], { fence: headers });
    const lines = [deleteLine(region('north')), deleteLine(region('east'))];
    const refused = await api.push(lines, { fence: headers, declaration: { maxDelete: 1 } });
    expect(refused.json()).toMatchObject({ code: 'platform/too-many-deletions', args: { deletions: 2, limit: 1 } });
    expect((await api.push(lines, { fence: headers, declaration: { maxDelete: 2 } })).status).toBe(200);
  });

  it('may replace the last administrator by another in one go, but not lose it', async () => {
    const first = role('it-admin', { administrator: true });
    const second = role('hq-admin', { administrator: true });
    await api.push([createLine(first)], { fence: headers });
    expect((await api.push([deleteLine(first)], { fence: headers })).json().code).toBe('platform/last-administrator');
    expect((await api.push([deleteLine(first), createLine(second)], { fence: headers })).status).toBe(200);
    const demoted = updateLine(second, role('hq-admin'));
    expect((await api.push([demoted], { fence: headers })).json().code).toBe('platform/last-administrator');
  });

  it('is one of at most one commit when several arrive at once', async () => {
    const id = randomUUID();
    await declare(id, [north]);
    await put(id, 0, north);
    const answers = await Promise.all([commit(id), commit(id), commit(id)]);
    expect(answers.map((answer) => answer.json().revision)).toEqual([1, 1, 1]);
    expect((await api.call('GET', '/v1/revisions')).json().revisions).toHaveLength(1);
  });
});
