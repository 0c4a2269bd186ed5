import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingDigest } from '../../src/model/listing.ts';
import { GENESIS_HASH, type Revision, revisionHash } from '../../src/model/revision.ts';
import { type Api, createLine, deleteLine, openApi, updateLine } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { region, role } from '../helpers/resources.ts';

describe.each(DATABASES)('the history on $kind (R104)', ({ open }) => {
  let api: Api;
  let fence: Record<string, string>;
  const north = region('north');
  const renamed = region('north', { displayName: '华北' });
  const admin = role('it-admin', { administrator: true });

  beforeAll(async () => {
    api = await openApi(await open());
    fence = await api.lock();
    await api.push([createLine(north)], { fence });
    await api.push([updateLine(north, renamed), createLine(region('east'))], { fence });
    await api.push([deleteLine(region('east')), createLine(admin)], { fence });
  });

  afterAll(() => api.close());

  const revisions = async (): Promise<Revision[]> => (await api.call('GET', '/v1/revisions')).json().revisions;
  const listing = async (query = ''): Promise<string> => (await api.call('GET', `/v1/resources${query}`)).text;
  const restore = (revision: number, base: number, id: string = randomUUID()) =>
    api.call('POST', `/v1/revisions/${revision}/restore`, { headers: fence, body: { id, base, tool: 'test 1' } });

  it('is a hash chain, newest first', async () => {
    const entries = await revisions();
    expect(entries.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(entries.map(({ hash }) => hash)).toEqual(entries.map(revisionHash));
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([entries[1]?.hash, entries[2]?.hash, GENESIS_HASH]);
    expect(entries[0]).toMatchObject({ created: 1, updated: 0, deleted: 1, committedAt: '2026-10-01T08:00:00.000Z' });
    expect(entries[0]?.digest).toBe((await api.call('GET', '/v1/state')).json().digest);
  });

  it('is read in pages', async () => {
    const page = (await api.call('GET', '/v1/revisions?limit=1&before=3')).json().revisions;
    expect(page.map(({ revision }: Revision) => revision)).toEqual([2]);
  });

  it('tells what each revision changed, with the documents before and after', async () => {
    const answer = await api.call('GET', '/v1/revisions/2/changes');
    const lines = answer.text
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines).toEqual([
      { action: 'create', address: 'region/east', after: region('east') },
      { action: 'update', address: 'region/north', before: north, after: renamed },
      { complete: true },
    ]);
    const page = await api.call('GET', '/v1/revisions/2/changes?limit=1');
    expect(page.text.trimEnd().split('\n').at(-1)).toBe('{"next":"region/east"}');
    expect((await api.call('GET', '/v1/revisions/9/changes')).status).toBe(404);
  });

  it('cannot be rewritten through the database', async () => {
    for (const statement of [
      "UPDATE revisions SET actor = 'nobody'",
      'DELETE FROM revisions',
      "UPDATE resource_versions SET document = '{}'",
      'DELETE FROM resource_versions',
    ])
      await expect(api.database.script(statement)).rejects.toThrow('append-only');
  });

  it('restores an earlier configuration as a new revision, once (R102)', async () => {
    const before = await listing('?revision=2');
    const id = randomUUID();
    await api.push([createLine(role('second-admin', { administrator: true }))], { fence });
    const refused = await restore(2, 4, id);
    expect(refused.json().code).toBe('platform/last-administrator');
    const answer = await restore(3, 4, id);
    expect(answer.json()).toMatchObject({ revision: 5, action: 'restore', restoredFrom: 3, deleted: 1, created: 0 });
    expect((await restore(3, 4, id)).json()).toEqual(answer.json());
    expect(await listing()).toBe(await listing('?revision=3'));
    expect(await listing('?revision=2')).toBe(before);
  });

  it('restores a deleted resource with its document', async () => {
    await api.push([deleteLine(renamed)], { fence });
    expect((await restore(5, 6)).json()).toMatchObject({ revision: 7, created: 1 });
    expect((await api.call('GET', '/v1/resources/region/north')).json()).toEqual(renamed);
  });

  it('refuses to restore what is not there, or over a configuration that has moved on', async () => {
    expect((await restore(99, 7)).json().code).toBe('platform/not-found');
    expect((await restore(1, 3)).json().code).toBe('platform/moved-on');
  });

  it('keeps each revision’s digest equal to its listing', async () => {
    for (const { revision, digest } of await revisions()) {
      const lines = (await listing(`?revision=${revision}`)).split('\n').slice(0, -2);
      const hashes = new Map(lines.map((text) => text.split(' ') as [string, string]));
      expect(listingDigest(hashes)).toBe(digest);
    }
  });
});
