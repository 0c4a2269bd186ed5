import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metric } from '../../../src/kinds/metric/spec.ts';
import type { LiveChain } from '../../../src/server/live/live-chain.ts';
import { measure } from '../../../src/server/metrics/measure.ts';
import { scopeOf } from '../../../src/server/metrics/metric-scope.ts';
import { SumReader } from '../../../src/server/metrics/sum-reader.ts';
import { figures } from '../../../src/server/work/figures.ts';
import { makeSums } from '../../../src/server/work/sum-days.ts';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';
import { RANDOM_DATASETS, randomRows } from '../../helpers/random-data.ts';
import { pick, randomNumbers } from '../../helpers/random-numbers.ts';

const STORE = 'bj-wangfujing';
const OTHER = 'bj-zhongguancun';

const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe.each(DATABASES)('metrics on $kind (R024, R026, R064)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  const send = async (dataset: string, rows: readonly object[], query = '') => {
    const answer = await api.call('PUT', `/v1/data/${dataset}${query}`, { body: ndjson(rows) });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json();
  };

  const ask = async (metric: string, query: string, token?: string) => {
    const answer = await api.call('GET', `/v1/metrics/${metric}?${query}`, token ? { token } : {});
    return answer.status === 200 ? answer.json() : { status: answer.status, ...answer.json() };
  };

  const insight = async (path: string) => (await api.call('GET', `/v1/insights/${path}`)).json();

  const sale = (store: string, date: string, receipt: string, netMinor: number) => ({
    ...{ store, date, receipt, sku: 'phone-x', quantity: 1, netMinor, costMinor: netMinor / 2 },
  });

  const SEPTEMBER = 'from=2026-09-01&to=2026-09-30';

  it('are sums divided, over stores, regions and days, with what they rest on', async () => {
    await send('sales', [
      ...[sale(STORE, '2026-09-01', '1', 10_000), sale(STORE, '2026-09-01', '2', 30_000)],
      ...[sale(STORE, '2026-09-02', '1', 50_000), sale(OTHER, '2026-09-30', '1', 10_000)],
    ]);
    expect(await ask('average_ticket', `${SEPTEMBER}&stores=${STORE},${OTHER}&by=store`)).toMatchObject({
      ...{ metric: 'average-ticket', unit: 'money', window: { from: '2026-09-01', to: '2026-09-30' } },
      ...{ value: { numerator: '100000', denominator: '4' }, samples: 3, coverage: { days: 3, expected: 60 } },
      ...{ dataUntil: '2026-09-30', stale: false, scope: { stores: 2 } },
      items: [
        { key: STORE, value: { numerator: '90000', denominator: '3' }, stale: true },
        { key: OTHER, value: { numerator: '10000', denominator: '1' }, stale: false },
      ],
    });
    const byRegion = await ask('average-ticket', `${SEPTEMBER}&by=region`);
    expect(byRegion.items.find(({ key }: { key: string }) => key === 'beijing')).toMatchObject({
      value: { numerator: '100000', denominator: '4' },
    });
    expect(byRegion.items.find(({ key }: { key: string }) => key === 'shanghai')).toMatchObject({ value: null });
    const byDay = await ask('average-ticket', `${SEPTEMBER}&region=north&by=day&limit=2`);
    expect(byDay).toMatchObject({
      items: [{ value: { numerator: '40000', denominator: '2' } }, {}],
      next: '2026-09-02',
    });
    const byPhase = await ask('average-ticket', `${SEPTEMBER}&phase=mvp,expansion`);
    expect(byPhase).toMatchObject({
      value: { numerator: '90000', denominator: '3' },
      scope: { stores: 3, phase: 'mvp,expansion' },
    });
    expect(await ask('average-ticket', `${SEPTEMBER}&phase=mvp,nowhere`)).toMatchObject({ status: 404 });
    const { value } = await ask('sales-per-square-metre', `${SEPTEMBER}&stores=${STORE}`);
    expect(value).toEqual({ numerator: String(90_000 / 20), denominator: String(460 / 20) });
  });

  it('tell what is missing from what is none', async () => {
    expect(await ask('complaint-rate', SEPTEMBER)).toMatchObject({ value: null, dataUntil: null, stale: true });
    await send('complaints', [], '?completeThrough=2026-09-01');
    expect(await ask('complaint-rate', SEPTEMBER)).toMatchObject({ value: { numerator: '0', denominator: '2' } });
    await send('complaints', [{ case: 'C1', store: STORE, date: '2026-09-30', valid: true }]);
    expect(await ask('complaint-rate', SEPTEMBER)).toMatchObject({ value: { numerator: '0', denominator: '4' } });
    expect(await ask('complaints', SEPTEMBER)).toMatchObject({ value: { numerator: '1', denominator: '1' } });
    expect(await ask('days-of-stock', SEPTEMBER)).toMatchObject({ value: null, samples: 0 });
  });

  it('of a past date are as they were known then, and as they are known now', async () => {
    const then = api.app.services.clock().toISOString();
    api.wait(3600);
    await send('sales', [sale(STORE, '2026-09-01', '2', 40_000)]);
    const query = `${SEPTEMBER}&stores=${STORE}`;
    expect((await ask('average-ticket', query)).value).toEqual({ numerator: '100000', denominator: '3' });
    expect((await ask('average-ticket', `${query}&asOf=${then}`)).value).toEqual({
      ...{ numerator: '90000', denominator: '3' },
    });
    const { items } = await ask('average-ticket/rows', query);
    expect(items).toEqual([
      { store: STORE, date: '2026-09-01', figures: { 'sales.netMinor': '50000', 'sales.receipts': '2' } },
      { store: STORE, date: '2026-09-02', figures: { 'sales.netMinor': '50000', 'sales.receipts': '1' } },
    ]);
  });

  it('that only people can report are measurements of the chain or of stores', async () => {
    const wrong = await api.call('PUT', '/v1/data/measurements', {
      body: ndjson([{ metric: 'on-time-rate', date: '2026-09-20', numerator: 1 }]),
    });
    expect(wrong.json().diagnostics).toMatchObject([{ code: 'batch/unknown' }]);
    const reported = (metric: string, more: object) => ({ metric, date: '2026-09-20', ...more });
    await send('measurements', [
      reported('load-test-failures', { numerator: 2, date: '2026-09-19' }),
      reported('load-test-failures', { numerator: 0 }),
      reported('trained-share-frontline', { store: STORE, numerator: 9, denominator: 10 }),
      reported('trained-share-frontline', { store: OTHER, numerator: 4, denominator: 8 }),
    ]);
    const stores = `${SEPTEMBER}&stores=${STORE},${OTHER}`;
    expect((await ask('load_test_failures', stores)).value).toEqual({ numerator: '0', denominator: '1' });
    expect(await ask('trained_share_frontline', stores)).toMatchObject({
      ...{ value: { numerator: '13', denominator: '18' }, samples: 18 },
    });
  });

  it('of tasks and people follow what happens on the platform', async () => {
    const today = 'from=2026-10-01&to=2026-10-01';
    expect(await ask('on-time-rate', today)).toMatchObject({ value: null });
    const task = (slot: string, more: Record<string, unknown>) =>
      api.database.execute(
        `INSERT INTO tasks (store, business_date, template, slot, revision, sop, sop_version, scenario, priority, state, roles,
           skills, available_at, due_at, grace_until, expires_at, minutes, on_time, reviewer)
         VALUES ($1, '2026-10-01', 'open-store-daily', $2, 1, 'open-store', '1.0.0', 'open', 'P1', 'submitted', '{}', '{}',
           $3, $3, $3, $3, 10, $4, $5)`,
        [STORE, slot, new Date('2026-10-01T02:00:00Z'), more.onTime ?? null, more.reviewer ?? null],
      );
    await task('a', { onTime: true, reviewer: 'E1' });
    await task('b', { onTime: false });
    await task('c', {});
    await api.database.execute("UPDATE tasks SET state = CASE slot WHEN 'c' THEN 'excused' ELSE 'done' END");
    await figures.run(api.app.services);
    expect(await ask('on-time-rate', today)).toMatchObject({ value: { numerator: '1', denominator: '2' }, samples: 2 });
    expect(await ask('first-pass-rate', today)).toMatchObject({ value: { numerator: '1', denominator: '1' } });
    await api.database.execute("UPDATE tasks SET on_time = true WHERE slot = 'b'");
    api.wait(60);
    await figures.run(api.app.services);
    expect((await ask('on-time-rate', today)).value).toEqual({ numerator: '2', denominator: '2' });
    expect((await ask('hf-scenario-coverage', `${today}&stores=${STORE}`)).value).toMatchObject({ numerator: '1' });
    const manager = await hire(api, { positions: ['店长'], store: STORE });
    expect((await ask('active-user-rate', `${today}&stores=${STORE}`)).value).toMatchObject({ numerator: '0' });
    expect(await ask('on-time-rate', `${today}&stores=${STORE}`, manager.token)).toMatchObject({ samples: 2 });
    expect(await ask('on-time-rate', today, manager.token)).toMatchObject({ status: 403 });
    for (const metric of ['repurchase-rate', 'first-response-p90-minutes', 'health-score', 'live-store-share'])
      for (const by of ['store', 'region', 'day', 'month'])
        expect(await ask(metric, `${today}&by=${by}`)).toMatchObject({ metric });
  });

  it('show stores unlike their peers and problems that stores share (R026, R090)', async () => {
    const chain = await api.app.services.live.read(api.database);
    const flagships = [...chain.stores()].filter(
      ({ spec }) => spec.format === 'flagship' && spec.lifecycle.state === 'open',
    );
    const tier = flagships[0]?.labels.tier;
    const peers = flagships.filter(({ labels }) => labels.tier === tier).map(({ name }) => name);
    await send(
      'measurements',
      peers.map((store, index) => ({
        ...{ metric: 'device-ready-share', date: '2026-09-30', store },
        ...{ numerator: index === 0 ? 20 : 90 + index, denominator: 100 },
      })),
    );
    const odd = await insight(`abnormal-stores?metric=device_ready_share&${SEPTEMBER}&minPeers=3`);
    expect(odd).toMatchObject({ total: 1, items: [{ store: peers[0], peers: peers.length, isWorse: true }] });
    expect(odd.unjudged.length).toBeGreaterThan(0);
    const rows = await api.call('GET', odd.items[0].rows);
    expect(rows.json().items).toEqual([
      { store: peers[0], date: '2026-09-30', figures: { numerator: '20', denominator: '100' } },
    ]);
    const ticket = (store: string, device: string) =>
      api.database.execute(
        `INSERT INTO tasks (store, business_date, template, slot, revision, sop, sop_version, scenario, priority, state, roles,
           skills, available_at, due_at, grace_until, expires_at, minutes, inputs, dedupe_key)
         VALUES ($1, '2026-09-29', 'device-repair-ticket', $2, 1, 'repair', '1.0.0', 'repair', 'P1', 'done', '{}', '{}',
           $3, $3, $3, $3, 10, jsonb_build_object('device', $2::text), $2)`,
        [store, device, new Date('2026-09-29T02:00:00Z')],
      );
    const models = new Map<string, [string, string][]>();
    for (const store of chain.stores())
      for (const { category, model, code } of store.spec.devices ?? [])
        models.set(`${category} ${model}`, [...(models.get(`${category} ${model}`) ?? []), [store.name, code]]);
    const shared = [...models.values()].find((all) => new Set(all.map(([store]) => store)).size >= 3) ?? [];
    const three = [...new Map(shared).entries()].slice(0, 3);
    for (const [store, code] of three.slice(0, 2)) await ticket(store, code);
    expect((await insight(`common-problems?${SEPTEMBER}`)).items).toEqual([]);
    for (const [store, code] of three.slice(2)) await ticket(store, code);
    expect((await insight(`common-problems?${SEPTEMBER}`)).items).toMatchObject([
      { type: 'device-model', stores: three.map(([store]) => store).toSorted(), occurrences: 3 },
    ]);
  });

  it('show people who are hardly there, and not those who were not meant to be (R092)', async () => {
    const idle = await hire(api, { positions: ['导购'], store: STORE });
    const away = await hire(api, { positions: ['导购'], store: STORE });
    // Where no tasks are dispatched nobody is meant to be there.
    const { employeeNumber: elsewhere } = await hire(api, { positions: ['导购'], store: OTHER });
    const shift = `INSERT INTO shifts VALUES ($1, '2026-09-02 10:00', '2026-09-02 18:00', $2, '2026-09-02', '导购')`;
    await api.database.execute(shift, [elsewhere, OTHER]);
    for (let day = 1; day <= 22; day++) {
      const date = `2026-09-${String(day).padStart(2, '0')}`;
      await api.database.execute(
        `INSERT INTO shifts VALUES ($1, $2::date + time '10:00', $2::date + time '18:00', $3, $2::date, '导购')`,
        [idle.employeeNumber, date, STORE],
      );
      if (day <= 10)
        await api.database.execute('INSERT INTO user_days VALUES ($1, $2, 1, $2::date)', [idle.employeeNumber, date]);
    }
    const low = await insight(`low-activity-users?${SEPTEMBER}`);
    expect(low).toMatchObject({
      rostered: 1,
      items: [{ employeeNumber: idle.employeeNumber, rostered: 22, active: 10 }],
    });
    expect(JSON.stringify(low)).not.toContain(away.employeeNumber);
    expect((await insight(`low-activity-users?${SEPTEMBER}&percent=45`)).items).toEqual([]);
  });

  const sumUp = (chain: LiveChain) =>
    api.database.transaction((queries) => makeSums(queries, { chain, now: api.app.services.clock(), summedFrom: 1 }));

  it('of many stores follow from sums of days just as from the days themselves, whatever is corrected, and when', async () => {
    const { services } = api.app;
    const chain = await services.live.read(api.database);
    const stores = [...chain.stores()].map(({ name }) => name);
    const random = randomNumbers(7);
    const known = [services.clock()];
    const senders = [
      ...RANDOM_DATASETS.map((dataset) => () => send(dataset, randomRows(dataset, stores, random))),
      () => sumUp(chain),
    ];
    const window = { from: '2026-08-18', to: '2026-08-27' };
    for (let step = 0; step < 24; step++) {
      api.wait(60);
      await pick(senders, random)();
      known.push(services.clock());
      const name = pick(['average-ticket', 'complaint-rate', 'complaints', 'days-of-stock', 'stock-turns'], random);
      const scope = scopeOf(chain, random(2) === 0 ? { region: 'north' } : {});
      const by = pick([undefined, 'region', 'day', 'month'] as const, random);
      const question = { scope, window, by, asOf: random(2) === 0 ? null : pick(known, random) };
      const context = { queries: api.database, chain };
      const sums = new SumReader(api.database, chain, 1);
      const metric = chain.get('metric', name) as unknown as Metric;
      const apart = await measure(metric, question, context);
      expect([step, name, await measure(metric, question, { ...context, sums })]).toEqual([step, name, apart]);
      // Read once by store, and added up.
      const shared = { ...context, sums: new SumReader(api.database, chain, 1) };
      await measure(metric, { ...question, by: 'store' }, shared);
      expect(await measure(metric, question, shared)).toEqual(apart);
    }
    await sumUp(chain);
    expect((await api.database.query('SELECT 1 FROM figure_sums WHERE days > 0')).length).toBeGreaterThan(50);
  });

  it('are asked for by name and period', async () => {
    expect(await ask('nothing', SEPTEMBER)).toMatchObject({ status: 404 });
    expect(await ask('on-time-rate', 'from=2026-09-31&to=2026-10-01')).toMatchObject({ status: 400 });
    expect(await ask('on-time-rate', 'stores=nowhere')).toMatchObject({ status: 404 });
    const { items } = (await api.call('GET', '/v1/metrics?objective=satisfaction')).json();
    expect(items.map(({ name }: { name: string }) => name)).toContain('complaint-rate');
  });
});
