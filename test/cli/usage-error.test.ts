import { describe, expect, test } from 'vitest';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

/** What is typed, the code, and what the two languages say. */
const MISTAKES: readonly (readonly [string, readonly string[], string, string, string])[] = [
  ['plan', ['--exitcode'], 'usage/unknown-flag', 'did you mean --exit-code?', '是否想用 --exit-code？'],
  ['plan', ['--exit'], 'usage/unknown-flag', 'did you mean --exit-code?', '是否想用 --exit-code？'],
  ['plan', ['--nothing-like-it'], 'usage/unknown-flag', 'see `storeops plan --help`', '参见 `storeops plan --help`'],
  ['plan', ['--hlep'], 'usage/unknown-flag', 'did you mean --help?', '是否想用 --help？'],
  ['plan', ['-x'], 'usage/unknown-flag', 'there is no flag -x', '没有选项 -x'],
  ['rollback', [], 'usage/missing-argument', 'the argument "revision" is missing', '缺少参数“revision”'],
  ['new', ['store'], 'usage/missing-argument', 'the argument "name" is missing', '缺少参数“name”'],
  ['status', ['now'], 'usage/unexpected-argument', '"now" is one argument too many', '多了一个参数“now”'],
  ['init', ['--template', 'pilt'], 'usage/flag-value', 'did you mean "pilot"?', '是否想写“pilot”？'],
  ['init', ['--template', 'x'], 'usage/flag-value', 'use one of: pilot, empty', '可用取值：pilot, empty'],
  ['plan', ['--lang', 'fr'], 'usage/flag-value', '--lang cannot be "fr"', '--lang cannot be "fr"'],
  ['history', ['--limit'], 'usage/flag-needs-value', '--limit needs a value', '--limit 需要一个值'],
  ['history', ['--limit', 'x'], 'usage/not-a-number', '"x" is not a whole number', '“x”不是整数'],
  ['history', ['--limit', '0'], 'usage/number-range', '0 is out of range: ≥ 1', '0 超出范围：≥ 1'],
  ['history', ['seven'], 'usage/not-a-number', '"seven" is not a whole number', '“seven”不是整数'],
  ['rollback', ['--', '-1'], 'usage/number-range', '-1 is out of range: ≥ 0', '-1 超出范围：≥ 0'],
  ['plan', ['--only', 'sop', '--only', 'role'], 'usage/flag-once', '--only stands twice', '--only 写了两次'],
  ['plan', ['--root', '/nowhere'], 'workspace/not-found', 'no storeops.yaml in /nowhere', '没有 storeops.yaml'],
  ['schema', ['--bundle', '--editor'], 'usage/flags-together', 'do not go together', '不能同时使用'],
];

describe.each(MISTAKES)('storeops %s %j', (command, argv, code, english, chinese) => {
  test('is told in two lines in the right language, with exit code 1 and nothing on stdout', async () => {
    const { root } = tempWorkspace({ files: {}, git: false });
    for (const [lang, said] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const options = { cwd: root, env: { STOREOPS_LANG: lang } };
      const { stdout, stderr, exitCode } = await runCommand(command, argv, options);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
      expect(stderr).toContain(`[${code}]`);
      expect(stderr).toContain(said);
      expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
      expect(stderr).not.toMatch(/\n +at /);
    }
  });
});

test('with --json a mistake is the outcome document', async () => {
  const { json, exitCode, stderr } = await runCommand('plan', ['--exitcode', '--json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(json()).toMatchObject({
    command: 'plan',
    exitCode: 1,
    error: { code: 'usage/unknown-flag', args: { flag: '--exitcode', suggestion: '--exit-code' } },
  });
});
