import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../helpers/run-command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

function yamlFiles(root: string): string[] {
  const files = ['stores', 'templates'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return [...files.filter((file) => file.endsWith('.yaml')), 'storeops.yaml'];
}

test('R037: init makes a pilot of three stores that is valid, plans and pushes at once', async () => {
  const cwd = temporaryFolder();
  const root = path.join(cwd, 'demo');
  const { stdout, stderr, exitCode } = await runCommand('init', ['demo', '--template', 'pilot'], { cwd });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toContain('New workspace "demo" in demo');
  expect(stdout).toMatch(/Next:\n {2}cd demo\n {2}storeops validate .*\n {2}storeops plan .*\n {2}storeops push .*\n$/);
  const validated = await runCommand('validate', ['--json'], { root });
  expect(validated.json()).toMatchObject({ exitCode: 0, diagnostics: [], value: { counts: { byKind: { Store: 3 } } } });
  expect((await runCommand('plan', ['--exit-code'], { root })).exitCode).toBe(2);
  expect((await runCommand('push', ['--yes'], { root })).exitCode).toBe(0);
  expect((await runCommand('plan', ['--exit-code'], { root })).exitCode).toBe(0);
});

test('a pilot has the three stores of the first phase, their regions, and no others', async () => {
  const root = temporaryFolder();
  await runCommand('init', [], { cwd: root });
  const names = yamlFiles(root)
    .filter((file) => file.startsWith('stores/'))
    .flatMap((file) => [...read(root, file).matchAll(/^kind: (\w+)\nmetadata:\n {2}name: (\S+)$/gm)])
    .map(([, kind, name]) => `${kind}/${name}`);
  expect(names.sort()).toEqual([
    'Region/beijing',
    'Region/central',
    'Region/east',
    'Region/hangzhou',
    'Region/north',
    'Region/wuhan',
    'Store/bj-wangfujing',
    'Store/hz-hubin',
    'Store/wh-chuhe-hanjie',
  ]);
});

test('every file opens with a schema line that leads to a file', async () => {
  const root = temporaryFolder();
  await runCommand('init', [], { cwd: root });
  for (const file of yamlFiles(root)) {
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(root, file))?.[1] ?? 'none';
    expect([file, existsSync(path.join(root, path.dirname(file), schema))]).toEqual([file, true]);
  }
});

test('the empty template is the frame alone, and valid', async () => {
  const root = temporaryFolder();
  const { stdout } = await runCommand('init', ['--template', 'empty'], { cwd: root });
  expect(stdout).toContain('storeops new chain my-chain');
  const dot = ['.git', '.github', '.gitignore', '.gitlab-ci.yml'];
  expect(
    readdirSync(root)
      .filter((entry) => entry !== '.storeops')
      .sort(),
  ).toEqual([...dot, 'README.md', 'schemas', 'storeops.yaml'].sort());
  expect((await runCommand('validate', [], { root })).exitCode).toBe(0);
});

test('a folder with something in it is refused and stays as it is', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'notes.txt'), '');
  const { exitCode, stderr } = await runCommand('init', [], { cwd });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('[workspace/not-empty]');
  expect(readdirSync(cwd)).toEqual(['notes.txt']);
});

test('a fresh git repository counts as empty', async () => {
  const cwd = temporaryFolder();
  execFileSync('git', ['init', '--quiet'], { cwd });
  const { stdout, exitCode } = await runCommand('init', ['--template', 'empty'], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('part of the git repository around it');
});

test('--force adds what is missing and overwrites nothing', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'README.md'), 'ours');
  const { json } = await runCommand('init', ['--force', '--json', '--template', 'empty'], { cwd });
  expect(json().value).toMatchObject({ kept: ['README.md'], template: 'empty', repository: 'created' });
  expect(json().value.written).toContain('storeops.yaml');
  expect(read(cwd, 'README.md')).toBe('ours');
});

test('when one file cannot be written nothing stays', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'schemas'), 'a file where a folder has to be');
  const { exitCode, stderr } = await runCommand('init', ['--force'], { cwd });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('[workspace/not-writable]');
  expect(readdirSync(cwd)).toEqual(['schemas']);
});

test('a path that is a file is refused', async () => {
  const cwd = temporaryFolder();
  writeFileSync(path.join(cwd, 'file'), '');
  expect((await runCommand('init', ['file'], { cwd })).stderr).toContain('[usage/no-folder]');
});

test('the workspace becomes a git repository on main, unless it is in one or nobody wants it', async () => {
  const cwd = temporaryFolder();
  await runCommand('init', ['outer', '--template', 'empty'], { cwd });
  expect(read(cwd, 'outer/.git/HEAD')).toBe('ref: refs/heads/main\n');
  mkdirSync(path.join(cwd, 'outer/inner'));
  await runCommand('init', ['outer/inner', '--template', 'empty'], { cwd });
  expect(existsSync(path.join(cwd, 'outer/inner/.git'))).toBe(false);
  const plain = await runCommand('init', ['plain', '--no-git', '--template', 'empty', '--json'], { cwd });
  expect(plain.json().value.repository).toBe('skipped');
  expect(existsSync(path.join(cwd, 'plain/.git'))).toBe(false);
});

test('without git there is a workspace and no repository', async () => {
  const cwd = temporaryFolder();
  const { stdout, exitCode } = await runCommand('init', ['demo', '--template', 'empty'], { cwd, env: { PATH: cwd } });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('git is not there');
  expect(existsSync(path.join(cwd, 'demo/storeops.yaml'))).toBe(true);
});

test('the workspace is named after its folder as far as that can be a name', async () => {
  const cwd = temporaryFolder();
  for (const [folder, name] of [
    ['Xinghe Pilot 2026', 'xinghe-pilot-2026'],
    ['星河试点', 'pilot'],
    ['./---', 'pilot'],
  ] as const) {
    await runCommand('init', ['--template', 'empty', '--no-git', folder], { cwd });
    expect(parse(read(cwd, folder, 'storeops.yaml'))).toMatchObject({ name });
    expect((await runCommand('validate', [], { root: path.join(cwd, folder) })).exitCode).toBe(0);
  }
});

test('the pipelines call commands and flags that exist', async () => {
  const root = temporaryFolder();
  await runCommand('init', ['--template', 'empty'], { cwd: root });
  const github = parse(read(root, '.github/workflows/storeops.yml')).jobs.check.steps as { run?: string }[];
  const gitlab = parse(read(root, '.gitlab-ci.yml')).storeops.script as string[];
  const all = [...github.flatMap(({ run }) => run ?? []), ...gitlab];
  const lines = all.flatMap((line) => /^(?:test -z \S+ \|\| )?(storeops .*)$/.exec(line)?.[1] ?? []);
  expect(lines.map((line) => line.split(' ')[1])).toEqual(['validate', 'plan', 'validate', 'plan']);
  for (const line of lines) {
    const [, command = '', ...argv] = line.replace(/ >> .*/, '').split(' ');
    expect((await runCommand(command, argv, { root })).exitCode).toBe(0);
  }
});

test('init speaks Chinese', async () => {
  const { stdout } = await runCommand('init', ['demo', '--lang', 'zh-CN'], { cwd: temporaryFolder() });
  expect(stdout).toContain('已在 demo 新建工作区“demo”');
  expect(stdout).toContain('门店 3');
  expect(stdout).toContain('下一步：');
});
