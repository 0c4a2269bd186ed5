import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash.ts';
import { type Api, createLine, deleteLine, listingLine, openApi, updateLine } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { region, role } from '../helpers/resources.ts';

describe.each(DATABASES)('reading the configuration on $kind', ({ open }) => {
  let api: Api;
  const north = region('north');
  const renamed = region('north', { displayName: '华北' });
  const beijing = region('beijing', { parent: 'north' });
  const cashier = role('cashier');

  beforeAll(async () => {
    api = await openApi(await open());
    const fence = await api.lock();
    await api.push([createLine(north), createLine(beijing), createLine(cashier)], { fence });
    await api.push([updateLine(north, renamed), deleteLine(cashier), createLine(region('n-1'))], { fence });
  });

  afterAll(() => api.close());

  it('lists addresses with hashes, sorted by code unit, and says that it is complete', async () => {
    const answer = await api.call('GET', '/v1/resources?fields=hash');
    const lines = [beijing, region('n-1'), renamed].map(listingLine);
    expect(answer.text).toBe(`${lines.join('')}complete: true\n`);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['storeops-revision']).toBe('2');
  });

  it('lists in pages that lead to one another', async () => {
    const first = await api.call('GET', '/v1/resources?limit=2');
    expect(first.text.split('\n').at(-2)).toBe('next: region/n-1');
    const second = await api.call('GET', '/v1/resources?limit=2&after=region/n-1');
    expect(second.text).toBe(`${listingLine(renamed)}complete: true\n`);
  });

  it('lists as JSON for those who ask for it', async () => {
    const accept = { headers: { accept: 'application/json' } };
    expect((await api.call('GET', '/v1/resources?limit=1', accept)).json()).toEqual({
      revision: 2,
      resources: [{ address: 'region/beijing', hash: contentHash(beijing) }],
      complete: false,
      next: 'region/beijing',
    });
    expect((await api.call('GET', '/v1/resources?kind=role', accept)).json()).toEqual({
      revision: 2,
      resources: [],
      complete: true,
    });
  });

  it('lists one kind, and not another whose name begins the same', async () => {
    const accept = { headers: { accept: 'application/json' } };
    const answer = await api.call('GET', '/v1/resources?kind=role&revision=1', accept);
    expect(answer.json().resources.map(({ address }: { address: string }) => address)).toEqual(['role/cashier']);
    expect((await api.call('GET', '/v1/resources?kind=regio')).text).toBe('complete: true\n');
  });

  it('lists and reads as of an older revision', async () => {
    const old = await api.call('GET', '/v1/resources?revision=1');
    expect(old.text).toBe(`${[beijing, north, cashier].map(listingLine).join('')}complete: true\n`);
    expect((await api.call('GET', '/v1/resources?revision=0')).text).toBe('complete: true\n');
    expect((await api.call('GET', '/v1/resources/region/north?revision=1')).json()).toEqual(north);
    expect((await api.call('GET', '/v1/resources/role/cashier?revision=1')).json()).toEqual(cashier);
    expect((await api.call('GET', '/v1/resources?revision=3')).status).toBe(404);
  });

  it('reads one resource with its hash as ETag, and not again what has not changed', async () => {
    const answer = await api.call('GET', '/v1/resources/region/north');
    expect(answer.json()).toEqual(renamed);
    expect(answer.headers.etag).toBe(`"${contentHash(renamed)}"`);
    const headers = { 'if-none-match': String(answer.headers.etag) };
    const again = await api.call('GET', '/v1/resources/region/north', { headers });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await api.call('GET', '/v1/resources/role/cashier')).json()).toMatchObject({ code: 'platform/not-found' });
  });

  it('reads many by address, a line each, without those that do not exist', async () => {
    const body = { addresses: ['region/north', 'role/cashier', 'region/beijing'] };
    const answer = await api.call('POST', '/v1/resources/query', { body });
    const documents = answer.text
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(documents).toEqual(expect.arrayContaining([renamed, beijing]));
    expect(documents).toHaveLength(2);
    expect((await api.call('POST', '/v1/resources/query', { body: { addresses: [] } })).text).toBe('');
  });
});
