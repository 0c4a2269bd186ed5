import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

const STORE = 'bj-wangfujing';

const person = (employeeNumber: string, more: object = {}): object => ({
  employeeNumber,
  name: '王小明',
  store: STORE,
  positions: ['导购'],
  ...more,
});

describe.each(DATABASES)('the directory on $kind (R028)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open(), (resource) => {
      if (resource.kind !== 'Role' || resource.metadata.name !== 'auditor') return resource;
      return { ...resource, spec: { ...resource.spec, dataMask: ['user.name'] } } as typeof resource;
    });
  });

  afterAll(() => api.close());

  beforeEach(() => api.database.script('DELETE FROM staff; DELETE FROM shifts; DELETE FROM certificates'));

  const put = (path: string, body: object | string, token?: string): Promise<Answer> => {
    const headers = typeof body === 'string' ? { 'content-type': 'text/csv' } : {};
    return api.call('PUT', `/v1/directory/${path}`, { body, headers, ...(token ? { token } : {}) });
  };
  const listed = async (path: string): Promise<Record<string, unknown>[]> =>
    (await api.call('GET', `/v1/directory/${path}`)).json().items;
  const counts = (created: number, updated: number, unchanged: number, left: number) => {
    return { created, updated, unchanged, left };
  };

  it('brings people up to date by employee number, and a second import of the same changes nothing', async () => {
    const batch = [person('E1'), person('E2', { status: 'leave', skills: ['b', 'a'] })];
    expect((await put('staff', batch)).json()).toEqual(counts(2, 0, 0, 0));
    const before = await api.database.query('SELECT xmin, * FROM staff ORDER BY 2');
    expect((await put('staff', batch)).json()).toEqual(counts(0, 0, 2, 0));
    expect(await api.database.query('SELECT xmin, * FROM staff ORDER BY 2')).toEqual(before);
    expect((await put('staff', [person('E1', { positions: ['店长'] })])).json()).toEqual(counts(0, 1, 0, 0));
    expect(await listed(`staff?store=${STORE}`)).toMatchObject([
      { employeeNumber: 'E1', positions: ['店长'], status: 'active' },
      { employeeNumber: 'E2', skills: ['a', 'b'], status: 'leave' },
    ]);
  });

  it('reads the same from CSV, with or without a byte order mark', async () => {
    const csv = `\uFEFFemployeeNumber,name,store,positions,baseLatitude\r\n0017,"王, ""小""明",${STORE},导购;收银员,39.9\r\n`;
    expect((await put('staff', csv)).json()).toEqual(counts(1, 0, 0, 0));
    expect((await put('staff', csv.slice(1).replaceAll('\r\n', '\n'))).json()).toEqual(counts(0, 0, 1, 0));
    expect(await listed('staff')).toMatchObject([
      { employeeNumber: '0017', name: '王, "小"明', positions: ['导购', '收银员'] },
    ]);
  });

  it('answers everything that is wrong with a batch at once, by row and column, and writes nothing of it', async () => {
    const batch = [
      person('E1'),
      { employeeNumber: 'E 2', store: 'no-such-store', surprise: 1 },
      person('E1', { baseLatitude: 91, status: 'fired' }),
    ];
    const refused = (await put('staff', batch)).json();
    expect(refused).toMatchObject({ status: 422, code: 'platform/batch-refused', args: { findings: 7 } });
    const said = refused.diagnostics.map(({ code, args }: { code: string; args: Record<string, unknown> }) =>
      [code, args.row, args.column].join(' '),
    );
    expect(said.sort()).toEqual([
      'batch/column 2 surprise',
      'batch/missing 2 name',
      'batch/twice 3 employeeNumber',
      'batch/unknown 2 store',
      'batch/value 2 employeeNumber',
      'batch/value 3 baseLatitude',
      'batch/value 3 status',
    ]);
    expect(await listed('staff?left=true')).toEqual([]);
    const csv = (await put('staff', 'employeeNumber,name\nE1,A\nE2\n')).json();
    expect(csv.diagnostics).toMatchObject([
      { code: 'batch/cells', args: { row: 3, cells: 1, columns: 2 } },
      { code: 'batch/missing', args: { row: 3, column: 'name' } },
    ]);
    expect((await put('staff', 'employeeNumber,name\nE1,A"B\n')).json().diagnostics).toMatchObject([
      { code: 'batch/csv', args: { line: 2 } },
    ]);
    // 王敏 as GBK has it.
    const gbk = Buffer.concat([Buffer.from('employeeNumber,name\nE1,'), Buffer.from([0xcd, 0xf5, 0xc3, 0xf4, 0x0a])]);
    const foreign = await api.call('PUT', '/v1/directory/staff', {
      body: gbk,
      headers: { 'content-type': 'text/csv' },
    });
    expect(foreign.json().diagnostics).toMatchObject([{ code: 'batch/csv', args: { line: 2 } }]);
    expect(await listed('staff?left=true')).toEqual([]);
  });

  it('marks who is not in a complete batch as left, within a limit, and signs them out at once', async () => {
    const all = Array.from({ length: 9 }, (_, index) => person(`E${index}`));
    await put('staff', all);
    const gone = await hire(api, { employeeNumber: 'X1', store: STORE, positions: ['店长'] });
    expect((await api.call('GET', `/v1/directory/staff?store=${STORE}`, { token: gone.token })).status).toBe(200);
    const cut = (await put('staff?complete=true', all.slice(0, 2))).json();
    expect(cut).toMatchObject({ code: 'platform/too-many-leaving', args: { leaving: 8, limit: 5 } });
    expect((await put('staff?complete=true&maxLeaving=0', all)).json().code).toBe('platform/too-many-leaving');
    expect((await put(`staff?complete=true&store=${STORE}`, all)).json()).toEqual(counts(0, 0, 9, 1));
    expect((await api.call('GET', `/v1/directory/staff?store=${STORE}`, { token: gone.token })).status).toBe(401);
    expect((await put('staff', [person('E0', { status: 'left' })])).json()).toEqual(counts(0, 0, 0, 1));
    expect((await put('staff', [person('E0')])).json()).toEqual(counts(0, 1, 0, 0));
  });

  it('keeps the roster by person and start in the store’s own day', async () => {
    await put('staff', [person('E1')]);
    const late = {
      employeeNumber: 'E1',
      store: STORE,
      position: '导购',
      start: '2026-10-02T21:00',
      end: '2026-10-03T02:00',
    };
    const early = { ...late, start: '2026-10-03T01:30:00Z', end: '2026-10-03T18:00:00+08:00' };
    expect((await put('shifts', [late, early])).json()).toEqual(counts(2, 0, 0, 0));
    expect((await put('shifts', [late, early])).json()).toEqual(counts(0, 0, 2, 0));
    expect(await listed(`shifts?store=${STORE}`)).toMatchObject([
      { startsAt: '2026-10-02T13:00:00.000Z', endsAt: '2026-10-02T18:00:00.000Z', businessDate: '2026-10-02' },
      { startsAt: '2026-10-03T01:30:00.000Z', endsAt: '2026-10-03T10:00:00.000Z', businessDate: '2026-10-03' },
    ]);
    const moved = { ...early, start: '2026-10-03T10:00' };
    expect((await put('shifts?complete=true', [moved])).json()).toEqual(counts(1, 0, 0, 1));
    expect(await listed('shifts?employee=E1&from=2026-10-03')).toMatchObject([
      { startsAt: '2026-10-03T02:00:00.000Z' },
    ]);
    const wrong = (
      await put('shifts', [
        { ...late, end: '2026-10-02T20:00' },
        { ...late, employeeNumber: 'E9' },
      ])
    ).json();
    expect(wrong.diagnostics).toMatchObject([
      { code: 'batch/value', args: { row: 1, column: 'end' } },
      { code: 'batch/unknown', args: { row: 2, column: 'employeeNumber', value: 'E9' } },
    ]);
  });

  it('keeps certificates by person and skill', async () => {
    await put('staff', [person('E1')]);
    const csv =
      'employeeNumber,skill,validFrom,validUntil\nE1,fire-safety,2026-01-01,2026-12-31\nE1,forklift,2026-01-01,\n';
    expect((await put('certificates', csv)).json()).toEqual(counts(2, 0, 0, 0));
    expect((await put('certificates', csv)).json()).toEqual(counts(0, 0, 2, 0));
    const longer = { employeeNumber: 'E1', skill: 'fire-safety', validFrom: '2026-01-01', validUntil: '2027-12-31' };
    expect((await put('certificates?complete=true', [longer])).json()).toEqual(counts(0, 1, 0, 1));
    expect(await listed('certificates')).toEqual([longer]);
    const wrong = (await put('certificates', [{ ...longer, validFrom: '2026-02-30' }])).json();
    expect(wrong.diagnostics).toMatchObject([{ code: 'batch/value', args: { row: 1, column: 'validFrom' } }]);
  });

  it('lists in pages that hang together', async () => {
    await put(
      'staff',
      Array.from({ length: 5 }, (_, index) => person(`E${index}`)),
    );
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page = (await api.call('GET', `/v1/directory/staff?limit=2${next ? `&after=${next}` : ''}`)).json();
      seen.push(...page.items.map(({ employeeNumber }: { employeeNumber: string }) => employeeNumber));
      next = page.next;
    }
    expect(seen).toEqual(['E0', 'E1', 'E2', 'E3', 'E4']);
  });

  it('lets a store read and write its own and nobody else’s, and hides what a role sees masked', async () => {
    const manager = await hire(api, { employeeNumber: 'M1', store: STORE, positions: ['店长'] });
    const clerk = await hire(api, { employeeNumber: 'C1', store: STORE, positions: ['导购'] });
    const other = await hire(api, { employeeNumber: 'O1', store: 'bj-zhongguancun', positions: ['导购'] });
    const auditor = await hire(api, { positions: ['审计'] });
    const get = async (query: string, { token }: { token: string }): Promise<number> =>
      (await api.call('GET', `/v1/directory/staff${query}`, { token })).status;
    expect(await get(`?store=${STORE}`, manager)).toBe(200);
    expect(await get('?store=bj-zhongguancun', manager)).toBe(403);
    expect(await get(`?employee=${other.employeeNumber}`, manager)).toBe(403);
    expect(await get('', manager)).toBe(403);
    expect(await get('?employee=C1', clerk)).toBe(200);
    expect(await get('?employee=M1', clerk)).toBe(403);
    expect((await put('staff', [person('C1')], manager.token)).status).toBe(403);
    const shift = { employeeNumber: 'C1', position: '导购', start: '2026-10-02T09:00', end: '2026-10-02T18:00' };
    expect((await put('shifts', [{ ...shift, store: STORE }], manager.token)).status).toBe(200);
    expect((await put('shifts', [{ ...shift, store: 'bj-zhongguancun' }], manager.token)).status).toBe(403);
    expect((await put('shifts', [{ ...shift, store: STORE }], clerk.token)).status).toBe(403);
    const masked = (await api.call('GET', '/v1/directory/staff?employee=C1', { token: auditor.token })).json().items;
    expect(masked).toMatchObject([{ employeeNumber: 'C1', masked: ['name'] }]);
    expect(masked[0].name).toBeUndefined();
  });

  it('takes everybody of a large chain in one batch that is complete, and says afterwards who left', async () => {
    const all = Array.from({ length: 5001 }, (_, index) => person(`L${index}`, { hiredOn: '2026-09-28' }));
    const whole = 'staff?complete=true&maxLeaving=100';
    expect((await put(whole, all)).json()).toMatchObject({ created: 5001, updated: 0 });
    expect((await put(whole, all)).json()).toEqual(counts(0, 0, 5001, 0));
    expect((await put(whole, all.slice(1))).json()).toEqual(counts(0, 0, 5000, 1));
  });
});
