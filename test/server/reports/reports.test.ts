import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../helpers/api.ts';
import { DATABASES } from '../../helpers/databases.ts';
import { hire, openLivePlatform } from '../../helpers/live-platform.ts';

const [STORE, CLOSED, EXACT, YOUNG] = ['bj-wangfujing', 'bj-zhongguancun', 'sh-nanjing-east', 'sh-wujiaochang'];

interface Section {
  readonly key: string;
  readonly rows: readonly { readonly key: string; readonly cells: readonly unknown[] }[];
}

describe.each(DATABASES)('reports on $kind (R084, R085, R088)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
    const due = async (store: string, date: string, onTime: number) => {
      // The figures of `tasks`, in their order: 200 came due and 186 of them were done.
      const figures = [200, 0, 0, Math.max(onTime, 186), onTime, 0, 100, 90, 0, 0, 0];
      await api.database.execute(
        `INSERT INTO daily_figures (source, store, date, figures, known_at) VALUES ('tasks', $1, $2, $3, '2026-09-30T20:00:00Z')`,
        [store, date, figures],
      );
    };
    await api.database.execute(
      `INSERT INTO data_feeds (source, complete_through, known_at) VALUES ('tasks', '2026-09-30', '2026-09-30T20:00:00Z')`,
    );
    for (const [month, onTime] of [
      ['07', 191],
      ['08', 192],
      ['09', 191],
    ] as const) {
      await due(STORE ?? '', `2026-${month}-30`, onTime);
      await due(EXACT ?? '', `2026-${month}-30`, month === '08' ? 190 : onTime);
    }
    for (const month of ['06', '07', '09']) await due(CLOSED ?? '', `2026-${month}-30`, 195);
    for (const month of ['08', '09']) await due(YOUNG ?? '', `2026-${month}-30`, 199);
    await api.database.execute(
      `INSERT INTO store_closures (store, from_date, until_date, closure, suspend, keep, reason, origin)
       VALUES ($1, '2026-08-01', '2026-09-02', 'closed', 'all', '{}', '{}', 'approval/1')`,
      [CLOSED],
    );
  });

  afterAll(() => api.close());

  const get = (path: string, options: { token?: string; accept?: string } = {}) => {
    const { token, accept } = options;
    return api.call('GET', `/v1/reports/${path}`, {
      ...(token ? { token } : {}),
      ...(accept ? { headers: { accept } } : {}),
    });
  };

  const section = (document: { sections: readonly Section[] }, key: string) =>
    document.sections.find((one) => one.key === key);

  it('of a day tell its figures, and the stores that need a look first', async () => {
    const document = (await get('daily?region=beijing')).json();
    expect(document).toMatchObject({
      ...{ type: 'daily', period: { from: '2026-09-30', to: '2026-09-30' }, isComplete: true },
      ...{ scope: { level: 'region', name: 'beijing' }, asOf: '2026-10-01T08:00:00.000Z' },
    });
    const [completion, onTime] = document.sections[0].figures;
    expect(completion).toMatchObject({ metric: 'completion-rate', value: { numerator: '386', denominator: '400' } });
    expect(onTime).toMatchObject({ value: { numerator: '386', denominator: '400' }, samples: 400 });
    const rows = section(document, 'stores')?.rows ?? [];
    expect(rows.slice(0, 2).map(({ key }) => key)).toEqual([STORE, CLOSED]);
    expect(rows.at(-1)?.cells.at(1)).toEqual({ value: null, samples: 0 });
    const figures = new Map(document.sections[0].figures.map((one: { metric: string }) => [one.metric, one]));
    expect(figures.get('days-of-stock')).toMatchObject({ value: null, window: { from: '2026-09-01' } });
    const single = (await get(`daily?store=${STORE}&date=2026-09-30`)).json();
    expect(section(single, 'days')?.rows).toHaveLength(7);
  });

  it('of the same moment are the same, byte for byte, whatever became known since', async () => {
    const send = async (dataset: string, rows: readonly object[], query = '') => {
      const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      const { status, text } = await api.call('PUT', `/v1/data/${dataset}${query}`, { body });
      expect([status, text]).toEqual([200, text]);
    };
    const day = { store: STORE, date: '2026-09-29' };
    const sale = { ...day, receipt: '1', sku: 'a', quantity: 1, netMinor: 100, costMinor: 50, customer: 'c1' };
    await send('sales', [sale, { ...sale, receipt: '2' }], '?completeThrough=2026-09-30');
    await send('stock', [{ ...day, sku: 'a', onHand: 4, costMinor: 200 }]);
    await send('complaints', [{ case: 'K1', ...day, valid: true }], '?completeThrough=2026-09-30');
    api.wait(60);
    const asOf = `asOf=${api.app.services.clock().toISOString()}`;
    const read = async (paths: readonly string[]) => {
      const texts: string[] = [];
      for (const path of paths) texts.push((await get(`${path}&${asOf}`)).text);
      const { text } = await api.call('GET', `/v1/metrics/repurchase-rate?from=2026-09-01&to=2026-09-30&${asOf}`);
      return [...texts, text];
    };
    const formats = ['json', 'html', 'markdown', 'csv'].map((format) => `daily?date=2026-09-30&format=${format}`);
    const paths = [...formats, 'weekly?date=2026-09-30', 'monthly?month=2026-09', 'incentive?month=2026-09'];
    const before = await read(paths);
    api.wait(3600);
    // Late, corrected, taken away, moved to another store; and work that is judged otherwise.
    await send('sales', [
      { ...sale, netMinor: 900, customer: 'c2' },
      { ...sale, receipt: '3' },
    ]);
    await send('sales', [{ ...sale, receipt: '2', void: true }]);
    await send('stock', [
      { ...day, sku: 'a', onHand: 1, costMinor: 50 },
      { ...day, sku: 'b', onHand: 0, costMinor: 0 },
    ]);
    await send('complaints', [
      { case: 'K1', ...day, store: CLOSED, valid: false },
      { case: 'K2', ...day },
    ]);
    await api.database.execute(
      `UPDATE daily_figures SET superseded_at = $2 WHERE source = 'tasks' AND store = $1 AND date = '2026-09-30'`,
      [STORE, api.app.services.clock()],
    );
    await api.database.execute(
      `INSERT INTO daily_figures (source, store, date, figures, known_at)
       VALUES ('tasks', $1, '2026-09-30', '{200,0,0,190,190,0,0,0,0,0,0}', $2)`,
      [STORE, api.app.services.clock()],
    );
    expect(await read(paths)).toEqual(before);
    const now = (await get('daily?date=2026-09-30')).json();
    expect(now.sections[0].figures[1].value).not.toEqual(JSON.parse(before[0] ?? '').sections[0].figures[1].value);
    expect((await get('daily?asOf=2027-01-01T00:00:00Z')).json()).toMatchObject({ code: 'request/invalid' });
  });

  it('of the prize name who won and prove it month by month; a correction judges anew', async () => {
    const asOf = 'asOf=2026-10-01T08:00:00Z';
    const document = (await get(`incentive?month=2026-09&${asOf}`)).json();
    const winners = section(document, 'winners')?.rows;
    expect(winners?.map(({ key, cells }) => [key, cells[1]])).toEqual([
      [STORE, 3],
      [CLOSED, 3],
    ]);
    expect(section(document, 'evidence')?.rows.map(({ key, cells }) => [key, cells[5]])).toEqual([
      ...[
        [`${STORE}/2026-07`, 1],
        [`${STORE}/2026-08`, 2],
        [`${STORE}/2026-09`, 3],
      ],
      ...[
        [`${CLOSED}/2026-06`, 1],
        [`${CLOSED}/2026-07`, 2],
        [`${CLOSED}/2026-08`, 2],
        [`${CLOSED}/2026-09`, 3],
      ],
    ]);
    const standings = section(document, 'stores')?.rows ?? [];
    expect(standings.find(({ key }) => key === YOUNG)?.cells[4]).toBe(2);
    expect(standings.find(({ key }) => key === EXACT)?.cells[4]).toBe(1);
    const corrected = (await get('incentive?month=2026-09')).json();
    expect(section(corrected, 'winners')?.rows.map(({ key }) => key)).toEqual([CLOSED]);
    const running = (await get('incentive?month=2026-10')).json();
    expect([running.isComplete, section(running, 'winners')?.rows]).toEqual([false, []]);
  });

  it('of a week name the problems that three stores share, and not what one store has ten times (R089, R090)', async () => {
    const fail = async (store: string, step: string, nth: number) => {
      const [{ id }] = (await api.database.query<{ id: number }>(
        `INSERT INTO tasks (store, business_date, template, slot, revision, sop, sop_version, scenario, priority, state, roles,
           skills, available_at, due_at, grace_until, expires_at, minutes)
         VALUES ($1, '2026-09-23', 'open-store-daily', $2, 1, 'open-store', '2.1.0', 'open', 'P1', 'done', '{}', '{}',
           $3, $3, $3, $3, 10) RETURNING id`,
        [store, `${step}-${nth}`, new Date('2026-09-23T02:00:00Z')],
      )) as [{ id: number }];
      await api.database.execute(
        `INSERT INTO corrective_actions (store, task, step, item, action, title, severity, owner_role, verifier_role, state,
           created_at, due_at) VALUES ($1, $2, $3, '', 'fix', '{}', 'minor', 'store-manager', 'region-manager', 'open', $4, $4)`,
        [store, id, step, new Date('2026-09-23T03:00:00Z')],
      );
    };
    for (const store of [STORE, CLOSED, EXACT]) await fail(store ?? '', 'pos-test', 1);
    for (let nth = 2; nth < 12; nth++) await fail(STORE ?? '', 'lights', nth);
    const document = (await get('weekly?date=2026-09-25')).json();
    expect(document.period).toEqual({ from: '2026-09-21', to: '2026-09-27' });
    const rows = section(document, 'common-problems')?.rows ?? [];
    expect(rows.map(({ key, cells }) => [key, cells[2], cells[3]])).toEqual([['open-store/pos-test', 3, 3]]);
    expect(section((await get('weekly?date=2026-09-16')).json(), 'common-problems')?.rows).toEqual([]);
  });

  it('of a month list who hardly uses the system, to those who may know (R091, R092)', async () => {
    const store = 'hz-hubin';
    const people = { low: 10, busy: 11, away: 0 };
    for (const [name, active] of Object.entries(people)) {
      const { employeeNumber } = await hire(api, { employeeNumber: `E-${name}`, store, positions: ['导购'] });
      const days = Array.from(
        { length: name === 'away' ? 0 : 22 },
        (_, index) => `2026-09-${String(index + 1).padStart(2, '0')}`,
      );
      for (const [index, date] of days.entries()) {
        const [from, to] = [new Date(`${date}T02:00:00Z`), new Date(`${date}T10:00:00Z`)];
        await api.database.execute(
          `INSERT INTO shifts (employee_number, starts_at, ends_at, store, business_date, position) VALUES ($1, $2, $3, $4, $5, '导购')`,
          [employeeNumber, from, to, store, date],
        );
        if (index < active)
          await api.database.execute(
            'INSERT INTO user_days (employee_number, date, actions, first_at) VALUES ($1, $2, 1, $3)',
            [employeeNumber, date, from],
          );
      }
    }
    const document = (await get(`monthly?month=2026-09&store=${store}`)).json();
    expect(section(document, 'low-activity')?.rows.map(({ key, cells }) => [key, ...cells.slice(3)])).toEqual([
      ['E-low', 22, 10, { 'zh-CN': '2026-09-10' }],
    ]);
    expect(section(document, 'positions')?.rows[0]?.cells[1]).toMatchObject({
      value: { numerator: '2', denominator: '2' },
    });
    expect(section(document, 'weeks')?.rows).toHaveLength(4);
    const deputy = await hire(api, { store, positions: ['副店长'] });
    const hidden = (await get(`monthly?month=2026-09&store=${store}`, { token: deputy.token })).json();
    expect(section(hidden, 'low-activity')?.rows).toBeUndefined();
    expect(JSON.stringify(hidden)).not.toContain('E-low');
  });

  it('come as the caller takes them', async () => {
    const html = await get('daily', { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' });
    expect([html.headers['content-type'], html.text.startsWith('<!doctype html>')]).toEqual([
      'text/html; charset=utf-8',
      true,
    ]);
    const csv = await get('daily?format=csv&bom=true');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="daily-chain-2026-09-30.csv"');
    expect(csv.text.startsWith('\uFEFFsection,')).toBe(true);
    expect((await get('daily?lang=en', { accept: 'text/markdown' })).text).toContain('# Daily store report');
  });

  it('are for those whose stores they tell of, and for spreadsheets only for those who may take them away', async () => {
    const manager = await hire(api, { store: STORE ?? '', positions: ['店长'] });
    const deputy = await hire(api, { store: STORE ?? '', positions: ['副店长'] });
    const statuses = async (token: string, paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await get(path, { token })).status));
    const own = `daily?store=${STORE}`;
    const paths = [own, `${own}&format=csv`, `daily?store=${CLOSED}`, 'daily?region=beijing', 'daily'];
    expect(await statuses(manager.token, paths)).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses(deputy.token, paths)).toEqual([200, 403, 403, 403, 403]);
    expect(
      await statuses(api.token, ['daily?store=nowhere', 'daily?date=2026-02-30', `${own}&region=beijing`]),
    ).toEqual([...[404, 400, 400]]);
  });
});
