import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { insertJournal } from '../../src/server/database/queries/journal.ts';
import { CHAIN_START, findBreak, type SealedEntry, seal, type WaitingEntry } from '../../src/server/journal/chain.ts';
import { sealJournal } from '../../src/server/journal/seal-journal.ts';
import type { Api } from '../helpers/api.ts';
import { DATABASES } from '../helpers/databases.ts';
import { hire, openLivePlatform } from '../helpers/live-platform.ts';

const waiting = (id: number): WaitingEntry => ({
  ...{ id, at: new Date(id * 1000), actor: 'staff/E1', action: 'task.submitted', subject: `task/${id}`, store: null },
  ...{ outcome: 'done', data: { id } },
});

describe('the chain of the journal (R028, R104)', () => {
  test('is the same sealed at once or in pieces, and sound', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 6 }), (sizes) => {
        const all: SealedEntry[] = [];
        for (const size of sizes) {
          const piece = Array.from({ length: size }, (_, index) => waiting(all.length + index + 1));
          all.push(...seal(piece, all.at(-1) ?? CHAIN_START));
        }
        const whole = seal(
          Array.from({ length: all.length }, (_, index) => waiting(index + 1)),
          CHAIN_START,
        );
        expect(all).toEqual(whole);
        expect(findBreak(all, CHAIN_START)).toBeUndefined();
      }),
    );
  });

  test('breaks where an entry was altered, taken out or put elsewhere', () => {
    const chain = seal([1, 2, 3, 4].map(waiting), CHAIN_START);
    const altered = chain.map((entry) => (entry.position === 3 ? { ...entry, actor: 'staff/E2' } : entry));
    expect(findBreak(altered, CHAIN_START)).toEqual({ position: 3, because: 'altered' });
    const cut = chain.filter(({ position }) => position !== 2);
    expect(findBreak(cut, CHAIN_START)).toEqual({ position: 2, because: 'missing' });
    const renumbered = cut.map((entry, index) => ({ ...entry, position: index + 1 }));
    expect(findBreak(renumbered, CHAIN_START)).toEqual({ position: 2, because: 'altered' });
  });
});

describe.each(DATABASES)('the journal on $kind (R028, R104)', ({ open }) => {
  let api: Api;

  beforeAll(async () => {
    api = await openLivePlatform(await open());
  });

  afterAll(() => api.close());

  const read = async (query = '') => (await api.call('GET', `/v1/journal${query}`)).json();
  const verify = async (query = '') => (await api.call('GET', `/v1/journal/verify${query}`)).json();

  it('has pushes, tokens and refusals, in order and found by what they are about', async () => {
    await api.call('POST', '/v1/tokens', { body: { name: 'ci', scope: 'read' } });
    await api.call('DELETE', '/v1/tokens/ci');
    const clerk = await hire(api, { store: 'bj-wangfujing', positions: ['导购'] });
    expect((await api.call('GET', '/v1/journal', { token: clerk.token })).status).toBe(403);
    const { items } = await read();
    expect(items.map(({ position }: { position: number }) => position)).toEqual(
      items.map((_: unknown, at: number) => at + 1),
    );
    expect(items).toMatchObject([
      { action: 'configuration.pushed', subject: 'revision/1', actor: 'token/bootstrap', outcome: 'done' },
      { action: 'token.created', subject: 'token/ci', data: { scope: 'read' } },
      { action: 'token.deleted', subject: 'token/ci' },
      { action: 'audit-log.read', subject: 'journal', actor: `staff/${clerk.employeeNumber}`, outcome: 'denied' },
    ]);
    expect((await read('?action=token.&limit=1')).items).toMatchObject([{ action: 'token.created' }]);
    expect((await read('?action=token.&limit=1&after=2')).items).toMatchObject([{ action: 'token.deleted' }]);
    expect((await read('?outcome=denied')).items).toHaveLength(1);
    expect((await read('?subject=token/ci')).items).toHaveLength(2);
  });

  it('gives every entry one place although several seal at once and entries come in meanwhile', async () => {
    const at = new Date(0);
    const write = (from: number) =>
      insertJournal(
        api.database,
        Array.from({ length: 700 }, (_, index) => ({
          ...{
            at,
            actor: 'system/test',
            action: 'test.done',
            subject: `test/${from + index}`,
            outcome: 'done' as const,
          },
        })),
      );
    await Promise.all([write(0), sealJournal(api.database), write(700), sealJournal(api.database), write(1400)]);
    await sealJournal(api.database);
    const [row] = await api.database.query(
      'SELECT count(*)::integer AS all, count(DISTINCT position)::integer AS places, max(position)::integer AS last FROM journal',
    );
    const total = (row as { all: number }).all;
    expect(row).toEqual({ all: total, places: total, last: total });
    expect(await verify()).toMatchObject({ entries: total, end: { position: total } });
  });

  it('finds an entry that was altered behind its back, and one that was taken out', async () => {
    await api.database.script('ALTER TABLE journal DISABLE TRIGGER journal_append_only');
    const { end } = await verify();
    await api.database.execute("UPDATE journal SET actor = 'staff/E9' WHERE position = 3");
    expect((await verify()).broken).toEqual({ position: 3, because: 'altered' });
    await api.database.execute("UPDATE journal SET actor = 'token/bootstrap' WHERE position = 3");
    expect((await verify()).broken).toBeUndefined();
    await api.database.execute('DELETE FROM journal WHERE position = $1', [end.position]);
    expect((await verify()).broken).toBeUndefined();
    expect((await verify(`?position=${end.position}&hash=${end.hash}`)).broken).toEqual({
      position: end.position,
      because: 'missing',
    });
    await api.database.execute('DELETE FROM journal WHERE position = 2');
    expect((await verify()).broken).toEqual({ position: 2, because: 'missing' });
  });

  it('refuses every change of what was written, but by who switches its guard off', async () => {
    await api.database.script('ALTER TABLE journal ENABLE TRIGGER journal_append_only');
    for (const sql of ["UPDATE journal SET actor = 'x' WHERE position = 1", 'DELETE FROM journal WHERE position = 1'])
      await expect(api.database.execute(sql)).rejects.toThrow('append-only');
  });
});
