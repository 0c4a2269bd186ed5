import { expect, test } from 'vitest';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const MVP = 'templates/requirements/mvp.yaml';

/** The reference chain, one requirement of which was put to the test. */
function examined(): ReturnType<typeof tempWorkspace> {
  const workspace = tempWorkspace({ files: readFiles(['templates', 'stores']), git: false });
  const results = [
    'verification:',
    '    - { criterion: fresh, result: failed, on: 2026-11-01, by: chen.hao, evidence: 8 s }',
    '    - { criterion: fresh, result: passed, on: 2026-11-12, by: chen.hao, evidence: "<b>4 s</b>" }',
    '    - { criterion: stuck, result: passed, on: 2026-11-12, by: chen.hao, evidence: 任务 20261112-0031 }',
    '  traces:',
  ].join('\n');
  const [first = '', second = '', ...rest] = workspace.read(MVP).split('\n---\n');
  workspace.write(MVP, [first, second.replace('traces:', results), ...rest].join('\n---\n'));
  return workspace;
}

test('the specification shows every requirement with its acceptance and signatures (R031, R033)', async () => {
  const { root } = examined();
  const { value } = (await runCommand('requirements report', ['--json'], { root })).json();
  expect(value.totals).toEqual({ passed: 1, failed: 0, open: 9 });
  expect(value.phases.map(({ phase }: { phase: string }) => phase)).toEqual([
    'mvp',
    'expansion',
    'full-coverage',
    'data-governance',
  ]);
  const [, second] = value.phases[0].requirements;
  expect(second).toMatchObject({
    code: 'REQ-102',
    state: 'passed',
    acceptance: [{ id: 'fresh', state: 'passed', on: '2026-11-12' }, { id: 'stuck' }],
    traces: ['progress-tracking', 'store_to_hq_p95_seconds', 'on_time_rate'],
  });
  expect(value.phases[0].parties.map(({ state }: { state: string }) => state)).toEqual(Array(4).fill('missing'));

  const chinese = await runCommand('requirements report', ['--lang', 'zh-CN', '--phase', 'mvp'], { root });
  expect(chinese.stdout).toMatch(
    /^# 需求规格说明书\n\n共 4 条需求：通过 1，未通过 0，待验收 3 · 内容指纹 [0-9a-f]{16}/,
  );
  expect(chinese.stdout).toContain('| 受阻任务列明原因和时长 | ✔ 通过 | 2026-11-12 | chen.hao | 任务 20261112-0031 |');
  const page = (await runCommand('requirements report', ['--format', 'html'], { root })).stdout;
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain('<td>&lt;b&gt;4 s&lt;/b&gt;</td>');
  expect(page).not.toMatch(/<b>|https?:|<script/);
});

test('the digest says what was agreed, and not how far it is (R031)', async () => {
  const before = tempWorkspace({ files: readFiles(['templates', 'stores']), git: false });
  const digestOf = async (root: string): Promise<string> =>
    (await runCommand('requirements report', ['--json'], { root })).json().value.digest;
  const digest = await digestOf(before.root);
  expect(await digestOf(examined().root)).toBe(digest);
  before.write(MVP, before.read(MVP).replace('REQ-103', 'REQ-113'));
  expect(await digestOf(before.root)).not.toBe(digest);
});

test('retro writes a record that does not count before store people and actions are in it (R071, R072)', async () => {
  const workspace = tempWorkspace({ files: readFiles(['templates', 'stores']), git: false });
  const { root } = workspace;
  expect((await runCommand('retro check', ['mvp'], { root })).exitCode).toBe(4);
  const made = (await runCommand('retro new', ['mvp', '--on', '2026-11-19', '--json'], { root })).json();
  expect(made).toMatchObject({ exitCode: 0, value: { address: 'retrospective/mvp-2026-11-19' } });
  const check = async () => (await runCommand('retro check', ['mvp', '--json'], { root })).json();
  expect((await check()).value[0]).toMatchObject({
    isHeld: false,
    retrospectives: [{ missing: ['store-reps', 'actions'] }],
  });
  const { 'records/retrospectives/mvp-2026-11.yaml': good = '' } = readFiles(['records']);
  workspace.write(made.value.file, good);
  expect(await check()).toMatchObject({ exitCode: 0, value: [{ isHeld: true }] });
});
