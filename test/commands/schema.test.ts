import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readSchemas } from '../../src/build/schemas.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { projectRoot } from '../helpers/reference-chain.ts';
import { runCommand } from '../helpers/run-command.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('schema lists every kind with its Chinese and English title and its schema file', async () => {
  const { stdout, exitCode } = await runCommand('schema');
  expect(exitCode).toBe(0);
  for (const { slug, kind, title } of KINDS)
    expect(stdout).toMatch(new RegExp(`^${slug} +${kind} +${title['zh-CN']} +${title.en} +${slug}.schema.json$`, 'm'));
  expect(stdout).toContain('workspace.schema.json');
});

test('schema needs no workspace', async () => {
  expect((await runCommand('schema', ['store'], { cwd: temporaryFolder() })).exitCode).toBe(0);
});

test('schema KIND prints the schema as authored, under any of the names of the kind', async () => {
  const authored: unknown = JSON.parse(
    readFileSync(path.join(projectRoot, 'schemas/task-template.schema.json'), 'utf8'),
  );
  for (const name of ['task-template', 'TaskTemplate', 'task templates', '任务模板'])
    expect((await runCommand('schema', [name])).json()).toEqual(authored);
});

test('schema workspace prints the schema of storeops.yaml', async () => {
  expect((await runCommand('schema', ['workspace'])).json().title).toBe('WorkspaceFile');
});

test('R098: a bundled schema stands alone and judges every example as the separate ones do', async () => {
  for (const { slug, schema } of readSchemas().kinds) {
    const bundled = (await runCommand('schema', [slug, '--bundle'])).json();
    expect(JSON.stringify(bundled)).not.toMatch(/"\$ref":"[^#]/);
    const validate = new Ajv2020({ strict: false, discriminator: true }).compile(bundled);
    for (const example of schema.examples as unknown[]) expect([slug, validate(example)]).toEqual([slug, true]);
    expect(validate({ kind: slug })).toBe(false);
  }
});

test('schema of an unknown kind names the kind that was meant', async () => {
  const { stderr, exitCode } = await runCommand('schema', ['stor']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('there is no kind "stor"');
  expect(stderr).toContain('did you mean "store"?');
});

test('schema --json puts the schema into the outcome document', async () => {
  expect((await runCommand('schema', ['store', '--json'])).json()).toMatchObject({
    formatVersion: 1,
    command: 'schema',
    exitCode: 0,
    value: { title: 'Store' },
  });
});

test('schema --out writes all schemas as authored, and one kind as a file that stands alone', async () => {
  const cwd = temporaryFolder();
  const { stdout } = await runCommand('schema', ['--out', 'all'], { cwd });
  const authored = readdirSync(path.join(projectRoot, 'schemas')).filter((file) => file.endsWith('.schema.json'));
  expect(readdirSync(path.join(cwd, 'all')).sort()).toEqual(authored.sort());
  expect(stdout).toContain(`${authored.length} files`);
  await runCommand('schema', ['store', '--out', 'one'], { cwd });
  expect(readdirSync(path.join(cwd, 'one'))).toEqual(['store.schema.json']);
  expect(readFileSync(path.join(cwd, 'one/store.schema.json'), 'utf8')).toContain('#/$defs/common.metadata');
});

test('schema --editor maps schemas to files, adds the schemas a workspace lacks, and keeps settings and comments', async () => {
  const { root, write, read } = tempWorkspace();
  write('.vscode/settings.json', '{\n  // 团队约定\n  "editor.tabSize": 2,\n}\n');
  expect((await runCommand('schema', ['--editor'], { root })).exitCode).toBe(0);
  const settings = read('.vscode/settings.json');
  expect(settings).toContain('// 团队约定');
  expect(settings).toContain('"editor.tabSize": 2');
  expect(settings).toContain('"./schemas/workspace.schema.json": [\n      "storeops.yaml"');
  expect(settings).toContain('"./schemas/region.schema.json": [\n      "stores/regions.yaml"');
  expect(existsSync(path.join(root, 'schemas/store.schema.json'))).toBe(true);
  await runCommand('schema', ['--editor'], { root });
  expect(read('.vscode/settings.json')).toBe(settings);
});

test('schema --editor refuses settings it cannot read and changes nothing', async () => {
  const { root, write, files } = tempWorkspace();
  write('.vscode/settings.json', '{ "a": ');
  const before = files();
  const { exitCode, stderr } = await runCommand('schema', ['--editor'], { root });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('[workspace/editor-settings]');
  expect(files()).toEqual(before);
});
