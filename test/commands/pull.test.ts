import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { platformWorkspace } from '../helpers/platform-workspace.ts';
import { projectRoot, yamlFiles } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE, type TempWorkspace } from '../helpers/temp-workspace.ts';

const STORE = 'stores/bj-wangfujing.yaml';

/** Pushes the workspace with some files changed (null: removed), and takes the files back: somebody else changed the platform. */
async function changeLive(workspace: TempWorkspace, files: Readonly<Record<string, string | null>>): Promise<void> {
  await succeed('push', ['--yes'], workspace);
  for (const [file, text] of Object.entries(files)) {
    if (text === null) workspace.remove(file);
    else workspace.write(file, text);
  }
  await succeed('push', ['--yes', '--prune'], workspace);
  workspace.git('checkout', '--quiet', '.');
  workspace.git('clean', '--quiet', '--force', '-d', 'stores', 'templates');
}

async function succeed(id: string, argv: readonly string[], { root }: TempWorkspace) {
  const run = await runCommand(id, argv, { root });
  expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return run;
}

async function expectInSync({ root }: TempWorkspace): Promise<void> {
  const plan = (await runCommand('plan', ['--exit-code', '--json'], { root })).json();
  expect(plan.exitCode).toBe(0);
  expect(plan.value).toMatchObject({ waves: [], unmanaged: [] });
}

describe('pull', () => {
  test('changes the lines that differ and nothing else, then the plan is empty', async () => {
    const workspace = await platformWorkspace();
    const { read, git } = workspace;
    const store = read(STORE);
    const live = store
      .replace('budgetFte: 32', 'budgetFte: 40')
      .replace('- days: [Mo, Tu, We, Th, Fr] # 工作日', '- days: [Mo, Tu, We, Th] # 工作日')
      .replace('- days: [Sa, Su, PH]', '- days: [Fr, Sa, Su, PH]')
      .replace('  openedOn: 2021-09-28\n', '  openedOn: 2021-09-28\n  ownership: self\n');
    await changeLive(workspace, { [STORE]: live });
    const run = await succeed('pull', ['--yes'], workspace);
    expect(read(STORE)).toBe(live);
    expect(git('status', '--short')).toBe(` M ${STORE}\n`);
    expect(run.stdout).toContain(`~ store/bj-wangfujing  ${STORE}`);
    expect(run.stdout).toContain('spec.headcount.budgetFte: 32 → 40');
    expect(run.stdout).toContain('Wrote 1 file');
    await expectInSync(workspace);
    workspace.commit('As it runs');
    expect((await succeed('pull', ['--yes'], workspace)).stdout).toBe(
      '✔ The files say what is live on local (revision 2).\n',
    );
  });

  test('writes new resources beside their like, and reports or prunes what is not live', async () => {
    const workspace = await platformWorkspace();
    const { read, exists, git } = workspace;
    const shenyang = read('stores/bj-daxing.yaml')
      .replaceAll('bj-daxing', 'sy-middle-street')
      .replace('大兴店, en: Daxing', '沈阳店, en: Shenyang');
    await changeLive(workspace, {
      'stores/bj-daxing.yaml': null,
      'stores/other-name.yaml': shenyang.replace('XH-BJ-002', 'XH-SY-001'),
      'templates/roles.yaml': read('templates/roles.yaml').replace(
        /---\n[^-]*name: store-manager(?:.|\n)*?(?=---)/,
        '',
      ),
    });
    const kept = (await runCommand('pull', ['--yes', '--json'], { root: workspace.root })).json();
    expect(kept.value.notLive).toEqual(['role/store-manager', 'store/bj-daxing']);
    expect(kept.value.files).toEqual([{ file: 'stores/sy-middle-street.yaml', action: 'create' }]);
    expect(read('stores/sy-middle-street.yaml')).toMatch(
      /^apiVersion: storeops.dev\/v1\nkind: Store\nmetadata:\n {2}name: sy-middle-street\n/,
    );
    workspace.commit('As it runs');
    const pruned = await succeed('pull', ['--yes', '--prune'], workspace);
    expect(pruned.stdout).toContain('- store/bj-daxing  stores/bj-daxing.yaml');
    expect(exists('stores/bj-daxing.yaml')).toBe(false);
    expect(read('templates/roles.yaml')).toBe(
      SMALL_WORKSPACE['templates/roles.yaml'].replace(/---\n[^-]*name: store-manager(?:.|\n)*?(?=---)/, ''),
    );
    expect(git('status', '--short')).toBe(' D stores/bj-daxing.yaml\n M templates/roles.yaml\n');
    await expectInSync(workspace);
  });

  test('of a whole chain into a folder with nothing but storeops.yaml leaves nothing to do', async () => {
    const workspace = await platformWorkspace();
    for (const folder of ['stores', 'templates'])
      cpSync(path.join(projectRoot, folder), path.join(workspace.root, folder), { recursive: true });
    for (const file of Object.keys(SMALL_WORKSPACE)) workspace.remove(file);
    await succeed('push', ['--yes'], workspace);
    for (const file of [...yamlFiles('stores'), ...yamlFiles('templates')]) workspace.remove(file);
    const schemas = path.join(workspace.root, 'schemas');
    mkdirSync(schemas);
    cpSync(path.join(projectRoot, 'schemas/store.schema.json'), path.join(schemas, 'store.schema.json'));
    const run = await runCommand('pull', ['--yes', '--force', '--json'], { root: workspace.root });
    expect(run.exitCode).toBe(0);
    expect(workspace.files()).toEqual(
      expect.arrayContaining([
        'stores/bj-wangfujing.yaml',
        'templates/sops/open-store.yaml',
        'templates/store-formats/flagship.yaml',
        'templates/policies/money-never-by-silence.yaml',
      ]),
    );
    expect(workspace.read('stores/bj-wangfujing.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/store\.schema\.json\napiVersion/,
    );
    expect(workspace.read('templates/sops/open-store.yaml')).toMatch(/^apiVersion/);
    await expectInSync(workspace);
    expect((await runCommand('fmt', ['--check'], { root: workspace.root })).stdout).toMatch(
      /files are in canonical form/,
    );
  });

  test('asks, and without an answer writes nothing', async () => {
    const workspace = await platformWorkspace();
    await changeLive(workspace, { [STORE]: workspace.read(STORE).replace('budgetFte: 32', 'budgetFte: 40') });
    const run = await runCommand('pull', [], { root: workspace.root });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('budgetFte: 32 → 40');
    expect(run.stderr).toContain('[usage/needs-confirmation]');
    expect(workspace.git('status', '--short')).toBe('');
  });

  test('overwrites no uncommitted change unless told to, and leaves other files out of it', async () => {
    const workspace = await platformWorkspace();
    const { root, read, write } = workspace;
    await changeLive(workspace, { [STORE]: read(STORE).replace('budgetFte: 32', 'budgetFte: 40') });
    write(STORE, read(STORE).replace('minOnShift: 6', 'minOnShift: 7 # 手改'));
    const refused = await runCommand('pull', ['--yes'], { root });
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`uncommitted changes: ${STORE}`);
    expect(read(STORE)).toContain('minOnShift: 7');
    await succeed('pull', ['--yes', '--force'], workspace);
    expect(read(STORE)).toContain('minOnShift: 6 # 手改');
    workspace.git('checkout', '--quiet', '.');
    write('templates/flagship.yaml', `# 草稿\n${read('templates/flagship.yaml')}`);
    await succeed('pull', ['--yes'], workspace);
    expect(read('templates/flagship.yaml')).toMatch(/^# 草稿/);
  });

  test('stops at files that nobody can read, but not at findings that it may correct', async () => {
    const workspace = await platformWorkspace();
    const { root, read, write } = workspace;
    await changeLive(workspace, { [STORE]: read(STORE).replace('budgetFte: 32', 'budgetFte: 40') });
    write('stores/broken.yaml', 'kind: [\n');
    const broken = await runCommand('pull', ['--yes'], { root });
    expect(broken.exitCode).toBe(3);
    expect(broken.stderr).toContain('stores/broken.yaml:2:1');
    write('stores/broken.yaml', read('stores/bj-daxing.yaml'));
    expect((await runCommand('pull', ['--yes'], { root })).stderr).toContain('[reference/duplicate]');
    workspace.remove('stores/broken.yaml');
    write('stores/bj-daxing.yaml', read('stores/bj-daxing.yaml').replace('state: open', 'state: opened'));
    workspace.commit('A mistake');
    await succeed('pull', ['--yes'], workspace);
    expect(read('stores/bj-daxing.yaml')).toBe(SMALL_WORKSPACE['stores/bj-daxing.yaml']);
    await expectInSync(workspace);
  });

  test('works outside git', async () => {
    const workspace = await platformWorkspace();
    const live = workspace.read(STORE).replace('budgetFte: 32', 'budgetFte: 40');
    await changeLive(workspace, { [STORE]: live });
    workspace.git('config', 'core.bare', 'true');
    const copy = `${workspace.root}-copy`;
    cpSync(workspace.root, copy, { recursive: true, filter: (file) => path.basename(file) !== '.git' });
    workspace.git('config', 'core.bare', 'false');
    const run = await runCommand('pull', ['--yes', '--lang', 'zh-CN'], { root: copy });
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('已写入 1 个文件') });
  });
});
