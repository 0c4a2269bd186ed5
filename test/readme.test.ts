import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { consoleSteps, runInConsole, shownPattern } from './helpers/console-session.ts';
import { projectRoot } from './helpers/source-files.ts';

// Run with the real executable, bin/run.js.
test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('the sessions in %s are what the program prints (R037)', { timeout: 300_000 }, (page, language) => {
  const folder = copyOfRepository();
  for (const { command, shown } of consoleSteps(page))
    expect(`${runInConsole(command, folder, language)}\n`.replace(/^\n$/, ''), `$ ${command}`).toMatch(
      shownPattern(shown),
    );
});

test('a shown line stands for itself, and an ellipsis for what varies', () => {
  const pattern = shownPattern(['one (1)', '…', 'at … by li']);
  expect('one (1)\ntwo\nthree\nat 10:00 by li\n').toMatch(pattern);
  expect('one (1)\nat 10:00 by li\n').toMatch(pattern);
  expect('one 1\nat 10:00 by li\n').not.toMatch(pattern);
  expect('one (1)\nat 10:00 by li\nand more\n').not.toMatch(pattern);
});

function copyOfRepository(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'storeops-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['storeops.yaml', 'stores', 'templates', 'records', 'schemas'])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=Li Na', '-c', 'user.email=li.na@xinghe.example', 'commit', '--quiet', '--message', 'Start');
  return folder;
}
