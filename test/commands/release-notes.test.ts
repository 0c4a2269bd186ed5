import { expect, test } from 'vitest';
import { readFiles } from '../helpers/reference-files.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

const SOP = 'templates/sops/after-sales.yaml';
const TASK = 'templates/task-templates/roster-weekly.yaml';
const STORE = 'stores/north/bj-wangfujing.yaml';

test('release notes tell staff what changed: SOPs by their own change log, times of tasks, stores of phases (R031)', async () => {
  const { root, git, commit, read, write, remove } = tempWorkspace({ files: readFiles(['templates', 'stores']) });
  git('tag', '2026-q3');
  const entry =
    '    - { version: 1.1.0, date: 2026-11-01, changes: { zh-CN: "先登记<备用机>", en: Loan phones first } }\n';
  write(
    SOP,
    read(SOP).replace('version: 1.0.0\n', 'version: 1.1.0\n').replace('  mode: read-do', `${entry}  mode: read-do`),
  );
  write(TASK, read(TASK).replace('BYDAY=TH', 'BYDAY=MO,WE').replace('dueAfter: PT8H', 'dueAfter: PT90M'));
  write(STORE, read(STORE).replace('phase: mvp', 'phase: expansion'));
  remove('templates/task-templates/fire-drill-halfyear.yaml');
  // Layout, and YAML beside the workspace's own, are nobody's news.
  write('stores/regions-note.txt', 'x');
  write('other/made.yaml', read(SOP).replace('name: after-sales', 'name: elsewhere'));
  write('stores/north/tj-mixc.yaml', `# 更新。\n${read('stores/north/tj-mixc.yaml')}`);
  commit('Fourth quarter');

  const chinese = (await runCommand('release-notes', ['--from', '2026-q3'], { root })).stdout;
  expect(chinese).toMatch(/^# 版本说明\n/);
  expect(chinese).toContain('| 售后处理 | 调整 | 1.0.0 → 1.1.0 | 先登记&lt;备用机&gt; |');
  expect(chinese).toContain('每周一、周三 10:00，开始后 90 分钟内完成（原：每周四 10:00，开始后 8 小时内完成）');
  expect(chinese).toContain('停用');
  expect(chinese).toContain('进入 功能扩展：北京王府井');
  expect(chinese).not.toContain('elsewhere');

  const page = (await runCommand('release-notes', ['--from', '2026-q3', '--lang', 'en', '--format', 'html'], { root }))
    .stdout;
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(page).toContain('every Monday, Wednesday at 10:00, done within 90 minutes');
  const { value } = (await runCommand('release-notes', ['--from', '2026-q3', '--json'], { root })).json();
  expect([value.parts.sops.length, value.parts.tasks.length, value.others]).toEqual([1, 2, {}]);
  const none = await runCommand('release-notes', ['--from', 'HEAD', '--lang', 'en'], { root });
  expect(none.stdout).toContain('Nothing changed for the stores.');
  const unknown = await runCommand('release-notes', ['--from', '--output=x', '--json'], { root });
  expect([unknown.exitCode, unknown.json().error.code]).toEqual([1, 'usage/unknown-revision']);
});
