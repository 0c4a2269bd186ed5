import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../helpers/reference-chain.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const executable = path.join(projectRoot, 'bin/run.js');

/** Runs the built program. */
function storeops(argv: readonly string[], options: { cwd?: string; lang?: string } = {}) {
  const env = { ...process.env, STOREOPS_LANG: options.lang ?? 'en', NO_COLOR: '1', DEBUG: '' };
  const cwd = options.cwd ?? temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [executable, ...argv], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the executable', () => {
  test.each([
    [['stauts'], 'en', '✖ there is no command "stauts" [usage/unknown-command]\n  did you mean `storeops status`?\n'],
    [['stauts'], 'zh-CN', '✖ 没有命令“stauts” [usage/unknown-command]\n  是否想用 `storeops status`？\n'],
    [
      ['stauts', '--lang', 'zh-CN'],
      'en',
      '✖ 没有命令“stauts” [usage/unknown-command]\n  是否想用 `storeops status`？\n',
    ],
    [
      ['status', 'now'],
      'en',
      '✖ "now" is one argument too many [usage/unexpected-argument]\n  see `storeops status --help`\n',
    ],
    [
      ['platform', 'srve'],
      'en',
      '✖ there is no command "platform srve" [usage/unknown-command]\n  did you mean `storeops platform serve`?\n',
    ],
  ] as const)('%j in %s is a mistake told in two lines', (argv, lang, stderr) => {
    expect(storeops(argv, { lang })).toEqual({ status: 1, stdout: '', stderr });
  });

  test('answers an unknown command with --json by the outcome document', () => {
    const { status, stdout, stderr } = storeops(['stauts', '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      formatVersion: 1,
      exitCode: 1,
      error: { code: 'usage/unknown-command' },
    });
  });

  test.each([
    [['push', 'nowhere.json', '--yes'], '✖ nowhere.json cannot be read (ENOENT) [plan/no-file]'],
    [['plan', '--out', 'no/such/folder.json'], '✖ no/such/folder.json cannot be written (ENOENT) [plan/unwritable]'],
  ])('%j names the file', (argv, message) => {
    const cwd = temporaryFolder();
    storeops(['init', '.'], { cwd });
    expect(storeops(argv, { cwd })).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
  });

  test('explains commands in Chinese', () => {
    const { status, stdout } = storeops(['help', 'plan'], { lang: 'zh-CN' });
    expect(status).toBe(0);
    expect(stdout).toContain('比对文件与平台');
    expect(stdout).toContain('\n通用选项\n');
  });

  test('finds its schemas, templates and stores from anywhere', () => {
    const cwd = temporaryFolder();
    expect(storeops(['init', 'demo'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(path.join(cwd, 'demo/stores/north/bj-wangfujing.yaml'))).toBe(true);
    expect(storeops(['validate'], { cwd: path.join(cwd, 'demo') })).toMatchObject({ status: 0, stderr: '' });
    expect(storeops(['completion', 'addresses', 'store/bj'], { cwd: path.join(cwd, 'demo') }).stdout).toBe(
      'store/bj-wangfujing\n',
    );
    const made = storeops(['new', 'scenario', 'gift-wrapping'], { cwd: path.join(cwd, 'demo') });
    expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining('gift-wrapping.yaml') });
    expect(storeops(['schema', 'store']).stdout).toContain('"title": "Store"');
  });
});
