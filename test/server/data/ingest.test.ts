import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';

const STORE = 'bj-wangfujing';
const DAY = { store: STORE, date: '2026-09-30' };

const line = (receipt: string, more: object = {}) => ({
  ...{ ...DAY, receipt, sku: 'phone-x', quantity: 1, netMinor: 399_900, costMinor: 310_000 },
  ...more,
});

const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe.each(DATABASES)('data that other systems send, on $kind (R010, R012)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  const send = (dataset: string, rows: readonly object[] | string, more: object = {}) =>
    api.call('PUT', `/v1/data/${dataset}`, { body: typeof rows === 'string' ? rows : ndjson(rows), ...more });

  const figures = async (source: string, date = DAY.date) =>
    (
      await api.database.query<{ figures: unknown }>(
        `SELECT figures::text AS figures FROM daily_figures
         WHERE source = $1 AND store = $2 AND date = $3 AND superseded_at = 'infinity'`,
        [source, STORE, date],
      )
    ).map((row) => row.figures);

  it('is taken in once by its natural key, however often it comes', async () => {
    const rows = [line('1'), line('2'), line('2', { line: 2, sku: 'case', netMinor: 9900, costMinor: 2000 })];
    expect((await send('sales', rows)).json()).toMatchObject({ rows: 3, created: 3, corrected: 0, unchanged: 0 });
    expect((await send('sales', rows)).json()).toMatchObject({ rows: 3, created: 0, corrected: 0, unchanged: 3 });
    expect(await figures('sales')).toEqual(['{809700,622000,3,2}']);
  });

  it('is corrected with its history kept, and its day is reckoned anew', async () => {
    api.wait(60);
    const late = [line('2', { netMinor: 299_900 }), line('3', { quantity: -1, netMinor: -399_900 })];
    expect((await send('sales', late)).json()).toMatchObject({ rows: 2, created: 1, corrected: 1 });
    expect(await figures('sales')).toEqual(['{309800,932000,2,2}']);
    const history = await api.database.query<{ old: number; actor: string }>(
      `SELECT (content ->> 'net_minor')::integer AS old, batch.actor FROM superseded_rows AS row
       JOIN data_batches AS batch ON batch.id = row.superseded_by WHERE row.dataset = 'sales'`,
    );
    expect(history).toEqual([{ old: 399_900, actor: expect.stringContaining('token/') }]);
    expect((await send('sales', [line('3', { void: true })])).json()).toMatchObject({ corrected: 1 });
    expect(await figures('sales')).toEqual(['{709700,622000,3,2}']);
    const versions = await api.database.query(
      `SELECT figures::text AS figures FROM daily_figures WHERE source = 'sales' AND store = $1 ORDER BY known_at`,
      [STORE],
    );
    expect(versions).toHaveLength(2);
  });

  it('can be read again row by row, with all that was corrected', async () => {
    const place = `store=${STORE}&from=2026-09-01&to=2026-09-30`;
    const read = async (path: string, token?: string) =>
      (await api.call('GET', `/v1/data/sales${path}`, token ? { token } : {})).json();
    const first = await read(`?${place}&limit=2`);
    expect(first.items).toMatchObject([
      {
        row: { ...DAY, receipt: '1', line: 1, netMinor: 399_900, customer: null, void: false },
        batch: expect.any(Number),
      },
      { row: { receipt: '2', line: 1, netMinor: 299_900 } },
    ]);
    const rest = await read(`?${place}&after=${encodeURIComponent(first.next)}`);
    expect(rest.items).toMatchObject([{ row: { receipt: '2', line: 2 } }, { row: { receipt: '3', void: true } }]);
    expect(rest.next).toBeUndefined();
    const { items } = await read(`/corrections?${place}`);
    expect(items).toMatchObject([
      { row: { receipt: '2', line: 1, netMinor: 399_900 }, actor: expect.stringContaining('token/') },
      { row: { receipt: '3', quantity: -1, void: false } },
    ]);
    expect(items[0].supersededBy).toBeGreaterThan(items[0].batch);
    for (const dataset of ['stock', 'complaints', 'footfall', 'headcounts', 'training-records', 'measurements'])
      for (const path of ['', '/corrections'])
        expect((await api.call('GET', `/v1/data/${dataset}${path}?${place}`)).json()).toEqual({ items: [] });
    const elsewhere = await hire(api, { positions: ['店长'], store: 'bj-zhongguancun' });
    expect(await read(`?${place}`, elsewhere.token)).toMatchObject({ code: 'platform/not-allowed' });
    expect(await read(`?${place}&after=x`)).toMatchObject({ code: 'request/invalid' });
  });

  it('may be CSV, and packed', async () => {
    const csv = `\uFEFFstore,date,hour,visitors\r\n${STORE},2026-09-30,10,41\r\n"${STORE}",2026-09-30,11,59\r\n`;
    const headers = { 'content-type': 'text/csv', 'content-encoding': 'gzip' };
    const answer = await send('footfall', '', { body: gzipSync(csv), headers });
    expect(answer.json()).toMatchObject({ rows: 2, created: 2 });
    expect(await figures('footfall')).toEqual(['{100}']);
  });

  it('is refused as a whole, with every row that is wrong', async () => {
    const wrong = [
      line('9'),
      { ...line('10'), store: 'nowhere', quantity: 1.5 },
      { ...line('11'), date: '2026-02-30', colour: 'red' },
      { ...line('12'), sku: '' },
      { ...line('13'), date: '2027-01-01' },
    ];
    const answer = await send('sales', `${ndjson(wrong)}{"store":\n`);
    expect([answer.status, answer.json().code]).toEqual([422, 'platform/batch-refused']);
    const found = answer
      .json()
      .diagnostics.map(({ code, args }: { code: string; args: Record<string, unknown> }) => [
        ...[code, args.row, args.column],
      ]);
    expect(found).toEqual([
      ['batch/unknown', 2, 'store'],
      ['batch/value', 3, 'date'],
      ['batch/column', 3, 'colour'],
      ['batch/missing', 4, 'sku'],
      ['batch/value', 5, 'date'],
      ['batch/json', 6, undefined],
    ]);
    const twice = await send('sales', [line('20'), line('21'), line('20')]);
    expect(twice.json().diagnostics).toMatchObject([{ code: 'batch/twice', args: { row: 3 } }]);
    expect(await api.database.query("SELECT 1 FROM sales_lines WHERE receipt IN ('9', '20', '21')")).toEqual([]);
    expect(await api.database.query("SELECT 1 FROM pg_tables WHERE tablename LIKE 'staged_rows_%'")).toEqual([]);
  });

  it('says which stores nearby could spare a product, as far as the caller may see (R012)', async () => {
    const stock = (store: string, onHand: number) => ({ store, date: '2026-09-29', sku: 'spare', onHand });
    await send('stock', [stock(STORE, 0), stock('bj-chaoyang-joy', 9), stock('sh-nanjing-east', 40)]);
    const ask = async (more: string, token?: string) =>
      (await api.call('GET', `/v1/insights/transfers?store=${STORE}&sku=spare${more}`, token ? { token } : {})).json();
    const near = await ask('');
    expect(near).toMatchObject({
      total: 1,
      items: [{ store: 'bj-chaoyang-joy', onHand: 9, surplus: 9, date: '2026-09-29' }],
    });
    await send('sales', [line('90', { store: 'bj-chaoyang-joy', sku: 'spare', quantity: 28 })]);
    expect((await ask('&keepDays=7')).items).toMatchObject([{ sold: 28, surplus: 2 }]);
    expect((await ask('')).items).toEqual([]);
    const manager = await hire(api, { positions: ['店长'], store: STORE });
    expect(await ask('&keepDays=0', manager.token)).toMatchObject({ total: 0 });
    expect(await ask('&store=nowhere')).toMatchObject({ code: expect.stringContaining('/') });
  });

  it('is held against its source, row by row, and every difference is told (R063)', async () => {
    const sku = (name: string, onHand: number) => ({ ...DAY, sku: name, onHand, costMinor: 100 });
    await send('stock', [sku('a', 1), sku('b', 2), sku('c', 3), { ...sku('d', 4), void: true }]);
    const compare = async (rows: readonly object[], token?: string) =>
      (
        await api.call('POST', '/v1/data/stock/reconciliations', { body: ndjson(rows), ...(token ? { token } : {}) })
      ).json();
    const mismatches = async () =>
      (
        await api.call('GET', `/v1/metrics/inventory_mismatch_rows?from=2026-09-30&to=2026-09-30&stores=${STORE}`)
      ).json().value;
    const agreed = { missing: 0, surplus: 0, different: 0, items: [] };
    expect(await compare([sku('a', 1), sku('b', 2), sku('c', 3)])).toEqual({ rows: 3, ...agreed });
    expect(await mismatches()).toMatchObject({ numerator: '0' });
    api.wait(60);
    expect(await compare([sku('a', 1), sku('b', 5), sku('d', 4)])).toMatchObject({
      ...{ rows: 3, missing: 1, surplus: 1, different: 1 },
      items: [
        { difference: 'different', here: { sku: 'b', onHand: 2 }, source: { sku: 'b', onHand: 5 } },
        { difference: 'surplus', here: { sku: 'c' }, source: null },
        { difference: 'missing', here: null, source: { sku: 'd', onHand: 4 } },
      ],
    });
    expect(await mismatches()).toMatchObject({ numerator: '3' });
    expect(await api.database.query("SELECT 1 FROM pg_tables WHERE tablename LIKE 'staged_rows_%'")).toEqual([]);
    expect(await compare([{ ...sku('a', 1), store: 'nowhere' }])).toMatchObject({ code: 'platform/batch-refused' });
    const elsewhere = await hire(api, { positions: ['店长'], store: 'bj-zhongguancun' });
    expect(await compare([sku('a', 1)], elsewhere.token)).toMatchObject({ code: 'platform/not-allowed' });
    for (const dataset of ['sales', 'complaints', 'footfall', 'headcounts', 'training-records', 'measurements'])
      expect((await api.call('POST', `/v1/data/${dataset}/reconciliations`, { body: '\n' })).json()).toEqual({
        rows: 0,
        ...agreed,
      });
  });

  it('keeps apart what happened to a store from what happened to another', async () => {
    const row = { case: 'C1', ...DAY, category: 'waiting' };
    await send('complaints', [row]);
    expect(await figures('complaints')).toEqual(['{1,0}']);
    await send('complaints', [{ ...row, valid: true, store: 'bj-zhongguancun' }]);
    expect(await figures('complaints')).toEqual([]);
    const manager = await hire(api, { positions: ['店长'], store: STORE });
    const taken = await send('complaints', [row], { token: manager.token });
    expect([taken.status, taken.json().code]).toEqual([403, 'platform/not-allowed']);
    const own = await send('complaints', [{ ...row, case: 'C2' }], { token: manager.token });
    expect([own.status, own.json().created]).toEqual([200, 1]);
    expect((await send('sales', [line('30')], { token: manager.token })).status).toBe(403);
  });
});
