import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Simulation } from '../../src/operations/simulate.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const DAY = ['--from', '2026-11-23', '--days', '1'];

async function simulated(...argv: string[]): Promise<{ exitCode: number; value: Simulation }> {
  const run = await runCommand('simulate', [...argv, '--json'], { root: projectRoot });
  const { value } = run.json();
  return { exitCode: run.exitCode, value: value as Simulation };
}

function rosterFile(...lines: string[]): string {
  const file = path.join(temporaryFolder(), 'roster.csv');
  writeFileSync(file, ['employeeNumber,store,position,start,end', ...lines, ''].join('\n'));
  return file;
}

describe('simulate', () => {
  test('tells what the stores in the rollout would get, as the platform would dispatch it (R061)', async () => {
    const { exitCode, value } = await simulated('--from', '2026-11-23', '--days', '7');
    expect(exitCode).toBe(0);
    expect(value.stores.map(({ store }) => store).sort()).toEqual(['bj-wangfujing', 'hz-hubin', 'wh-chuhe-hanjie']);
    expect(value).toMatchObject({
      from: '2026-11-23',
      until: '2026-11-29',
      measuredBy: 'headcount',
      overloadedHours: 0,
    });
    // Every day: opening, closing, fire check after closing, three demo checks, six patrols; on Thursday the roster.
    expect(value.stores.find(({ store }) => store === 'bj-wangfujing')?.tasks).toBe(7 * 12 + 1);
  });

  test('counts a store’s work by hour and role', async () => {
    const { value } = await simulated(...DAY, '--store', 'bj-wangfujing');
    const at = (hour: number): (readonly [string, number])[] =>
      value.hours.filter((load) => load.hour === hour).map(({ roles, minutes }) => [roles.join('+'), minutes]);
    // The opening check: fifteen minutes between 9:00 and 9:50, and the ten minutes before 10:00 of a patrol of eight in forty.
    expect(at(9)).toEqual([
      ['', 17],
      ['cashier+deputy-manager+experience-advisor+sales-associate+store-manager', 15],
      ['deputy-manager+sales-associate+stock-keeper', 2],
    ]);
  });

  test('measures by the roster and flags the hours in which there is more work than people', async () => {
    const roster = rosterFile(
      'E1,bj-wangfujing,店长,2026-11-23T09:00,2026-11-23T18:00',
      'E2,bj-wangfujing,导购,2026-11-23T09:30,2026-11-23T22:00',
    );
    const { exitCode, value } = await simulated(...DAY, '--store', 'bj-wangfujing', '--roster', roster);
    expect([exitCode, value.measuredBy]).toEqual([3, 'roster']);
    const everybody = value.hours.filter(({ roles }) => roles.length === 0);
    expect(everybody.find(({ hour }) => hour === 9)).toMatchObject({ capacity: 90, overloaded: false });
    // After 22:00 nobody is there any more to close the store.
    expect(everybody.filter(({ overloaded }) => overloaded).map(({ hour, capacity }) => [hour, capacity])).toEqual([
      [22, 0],
    ]);
    const text = await runCommand('simulate', [...DAY, '--roster', roster], { root: projectRoot });
    expect(text.stdout).toMatch(/bj-wangfujing +2026-11-23 +22:00 +[\d.]+ \/ 0 +everybody +too much/);
    const chinese = await runCommand('simulate', [...DAY, '--roster', roster, '--lang', 'zh-CN'], {
      root: projectRoot,
    });
    expect(chinese.stdout).toContain('2 个小时的作业量超过人力');
  });

  test('says which calendar does not reach that far, and ends as with any finding', async () => {
    const run = await runCommand('simulate', ['--from', '2030-01-06', '--days', '1'], { root: projectRoot });
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toContain('calendar "cn" does not cover 2030-01-06');
  });

  test.each([
    [['--from', '2026-02-30'], 'usage/date'],
    [['--store', 'nowhere'], 'usage/unknown-resource'],
    [['--store', 'region/beijing'], 'usage/not-a-store'],
    [['--roster', 'nowhere.csv'], 'roster/unreadable'],
    [['--roster', rosterFile('E1,x,店长,2026-11-23T09:00,2026-11-23T08:00')], 'roster/times'],
    [['--roster', rosterFile('E1,"x')], 'roster/csv'],
  ])('%j is %s', async (argv, code) => {
    const run = await runCommand('simulate', [...argv, '--json'], { root: projectRoot });
    expect([run.exitCode, run.json().error.code]).toEqual([1, code]);
  });

  test('names the column that a roster lacks', async () => {
    const file = path.join(temporaryFolder(), 'roster.csv');
    writeFileSync(file, 'store,start,end\n');
    const run = await runCommand('simulate', ['--roster', file], { root: projectRoot });
    expect(run.stderr).toContain('no column "position"');
  });
});
