import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { runCommand } from '../helpers/run-command.ts';

test('prints a report in Chinese, or writes it in the form that the file’s ending says (R088)', async () => {
  const { root } = await platformWorkspace();
  const run = (...args: string[]) => runCommand('report', args, { root });
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

  const asOf = ['--date', '2026-09-30', '--as-of', '2026-10-01T08:00:00Z'];
  expect((await run('daily', ...asOf)).stdout).toMatch(/^# 门店运营日报 · 全部门店\n/);
  expect((await run('weekly', '--lang', 'en')).stdout).toMatch(/^# Weekly review · All stores\n/);
  const document = (await run('daily', ...asOf, '--json')).json();
  expect(document).toMatchObject({
    command: 'report',
    value: { type: 'daily', format: 'json', content: { formatVersion: 1 } },
  });

  const written = await run('daily', ...asOf, '--out', path.join(root, 'day.html'), '--lang', 'en');
  expect(written.stdout).toContain('day.html');
  expect(read('day.html')).toMatch(/^<!doctype html>/);
  await run('daily', ...asOf, '--out', path.join(root, 'day.csv'), '--bom');
  expect(read('day.csv')).toMatch(/^\uFEFFsection,row,.*\r\n/);

  // What deserves a look, from the same platform: nothing yet, and no metric that could be judged (R026, R087, R090, R092).
  const look = (id: string, ...args: string[]) => runCommand(id, args, { root });
  const days = ['--from', '2026-09-01', '--to', '2026-09-30'];
  const odd = await look('insights abnormal-stores', 'on-time-rate', ...days, '--threshold', '4', '--json');
  expect([odd.json().command, odd.json().error.code, odd.exitCode]).toEqual([
    'insights abnormal-stores',
    'platform/not-found',
    1,
  ]);
  const common = await look('insights common-problems', ...days, '--min-stores', '2');
  expect(common.stdout).toBe('2026-09-01 – 2026-09-30  0 common problems\n');
  const idle = await look('insights low-activity-users', ...days, '--lang', 'zh-CN');
  expect(idle.stdout).toBe('2026-09-01 – 2026-09-30  在岗 0 人中有 0 人低活跃\n');
  expect((await look('improvements', '--days', '14')).stdout).toBe('No feedback with a metric has been shipped yet.\n');

  const refused = await run('daily', '--store', 'nowhere', '--json');
  expect([refused.json().error.code, refused.exitCode]).toEqual(['platform/not-found', 1]);
});
