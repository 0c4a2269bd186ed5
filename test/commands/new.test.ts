import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { runCommand } from '../helpers/run-command.ts';
import { SMALL_WORKSPACE, tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const pilot = temporaryFolder();
const empty = temporaryFolder();

beforeAll(async () => {
  await runCommand('init', [], { cwd: pilot });
  await runCommand('init', ['--template', 'empty'], { cwd: empty });
});

describe.each(KINDS.map(({ slug }) => slug))('new %s', (slug) => {
  test('among the resources of a pilot refers to what is there and has no findings', async () => {
    const run = await runCommand('new', [slug, 'made-by-test', '--json'], { root: pilot });
    const { value, diagnostics, exitCode } = run.json();
    const text = readFileSync(path.join(pilot, value.file), 'utf8');
    rmSync(path.join(pilot, value.file));
    expect(exitCode).toBe(0);
    // A policy of the chain's own may ask for more than the kind does.
    expect(diagnostics.filter(({ code }: { code: string }) => !code.startsWith('policy/'))).toEqual([]);
    expect(value.address).toBe(`${slug}/made-by-test`);
    expect(text).toContain(`/schemas/${slug}.schema.json`);
  });

  test('as the first resource says which references lead nowhere, and no more', async () => {
    const run = await runCommand('new', [slug, 'made-by-test', '--json'], { root: empty });
    const { value, diagnostics, exitCode } = run.json() as {
      value: { file: string };
      diagnostics: { code: string }[];
      exitCode: number;
    };
    rmSync(path.join(empty, value.file));
    expect(exitCode).toBe(0);
    expect(diagnostics.filter(({ code }) => !/^(reference\/unknown|policy\/)/.test(code))).toEqual([]);
  });
});

describe('where a new resource is written', () => {
  test.each([
    ['store', 'hz-new', ['--set', 'region=hangzhou', '--set', 'format=direct'], 'stores/east/hz-new.yaml'],
    ['store', 'wh-new', ['--set', 'region=wuhan', '--set', 'format=franchise'], 'stores/central/wh-new.yaml'],
    ['region', 'shanghai', ['--set', 'parent=east'], 'stores/regions/shanghai.yaml'],
    ['sop', 'window-cleaning', [], 'templates/sops/window-cleaning.yaml'],
  ])('a %s beside its like: %s', async (kind, name, argv, file) => {
    const { json } = await runCommand('new', [kind, name, ...argv, '--json'], { root: pilot });
    expect(json()).toMatchObject({ value: { file } });
    rmSync(path.join(pilot, file));
  });

  test('the first of its kind where the catalogue keeps that kind, as far as storeops.yaml looks there', async () => {
    const { root, write, exists } = tempWorkspace();
    await runCommand('new', ['calendar', 'cn'], { root });
    expect(exists('templates/calendars/cn.yaml')).toBe(true);
    write(
      'storeops.yaml',
      'version: 1\nname: a\ninclude: ["config/**/*.yml"]\nplatforms: { local: { type: embedded } }\n',
    );
    await runCommand('new', ['calendar', 'cn'], { root });
    expect(exists('config/templates/calendars/cn.yml')).toBe(true);
  });

  test('--out names the file, from the current folder', async () => {
    const { root, exists } = tempWorkspace();
    mkdirSync(path.join(root, 'templates/mine'));
    await runCommand('new', ['calendar', 'cn', '--out', 'days.yaml'], { cwd: path.join(root, 'templates/mine') });
    expect(exists('templates/mine/days.yaml')).toBe(true);
  });

  test.each(['elsewhere/x.yaml', '../x.yaml', 'stores/x.json'])(
    'not where storeops.yaml does not look: %s',
    async (out) => {
      const { root, files } = tempWorkspace();
      const before = files();
      const { exitCode, stderr } = await runCommand('new', ['calendar', 'cn', '--out', out], { cwd: root });
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('[workspace/not-included]')]);
      expect(files()).toEqual(before);
    },
  );
});

describe('nothing that is there is overwritten', () => {
  test('a resource of the same name', async () => {
    const { root } = tempWorkspace();
    const { exitCode, stderr } = await runCommand('new', ['store', 'bj-wangfujing'], { root });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('store/bj-wangfujing (stores/bj-wangfujing.yaml) exists already');
  });

  test('a file of the same name', async () => {
    const { root, write, read } = tempWorkspace();
    write('stores/cs-ifs.yaml', '# 别的内容\n');
    const { stderr } = await runCommand('new', ['store', 'cs-ifs'], { root });
    expect(stderr).toContain('[workspace/exists]');
    expect(read('stores/cs-ifs.yaml')).toBe('# 别的内容\n');
  });
});

describe('what is typed', () => {
  test('--name-zh becomes the Chinese name', async () => {
    const { root, read } = tempWorkspace();
    await runCommand('new', ['门店', 'cs-ifs', '--name-zh', '长沙国金店'], { root });
    expect(read('stores/cs-ifs.yaml')).toContain('  displayName:\n    zh-CN: 长沙国金店\n');
  });

  test('an unknown kind, with the one that was meant', async () => {
    const { stderr } = await runCommand('new', ['task-templat', 'x'], { root: pilot });
    expect(stderr).toContain('did you mean "task-template"?');
  });

  test.each(['Upper', '-a', 'a_b', '店'])('a name that is none: %s', async (name) => {
    const { exitCode, stderr } = await runCommand('new', ['store', '--', name], { cwd: pilot });
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/\[usage\/(name|unexpected-argument)\]/)]);
  });

  test('values that do not fit are told with exit code 3, and nothing is written', async () => {
    const { root, files } = tempWorkspace();
    const before = files();
    const { exitCode, stderr } = await runCommand('new', ['store', 'x', '--set', 'code=lower', '--set', 'cod=1'], {
      root,
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('[shape/pattern]');
    expect(stderr).toContain('did you mean "code"?');
    expect(stderr).toContain('[workspace/new-invalid]');
    expect(files()).toEqual(before);
  });

  test('descriptions are in the language of the terminal', async () => {
    const { root, read } = tempWorkspace();
    const { stdout } = await runCommand('new', ['region', 'tianjin', '--lang', 'zh-CN'], { root });
    expect(stdout).toContain('已将 region/tianjin 写入 stores/tianjin.yaml');
    expect(read('stores/tianjin.yaml')).toContain('# 上级区域；顶级区域不填。');
  });
});

test('the schema line names the published schema where the workspace has no copy', async () => {
  const { root, read } = tempWorkspace();
  await runCommand('new', ['calendar', 'cn'], { root });
  expect(read('templates/calendars/cn.yaml')).toContain(
    '$schema=https://storeops.dev/schemas/v1/calendar.schema.json\n',
  );
});

test('a workspace with mistakes elsewhere takes new resources all the same', async () => {
  const { root } = tempWorkspace({ files: { ...SMALL_WORKSPACE, 'stores/broken.yaml': 'a: [' } });
  writeFileSync(path.join(root, 'templates/other.yaml'), 'kind: Nonsense\n');
  expect((await runCommand('new', ['calendar', 'cn'], { root })).exitCode).toBe(0);
});
