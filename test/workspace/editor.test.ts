import { expect, test } from 'vitest';
import type { Resource } from '../../src/model/resource.ts';
import { EXIT } from '../../src/model/user-error.ts';
import { readConfig } from '../../src/workspace/config.ts';
import { openEditor } from '../../src/workspace/editor.ts';
import { loadWorkspace } from '../../src/workspace/load-workspace.ts';
import type { Declaration } from '../../src/workspace/workspace.ts';
import { SMALL_WORKSPACE, tempWorkspace } from '../helpers/temp-workspace.ts';

async function open() {
  const files = tempWorkspace();
  const workspace = await loadWorkspace(readConfig(files.root), { toolId: 'test', today: '2026-10-01', hash: false });
  const declarations = await workspace.declarations();
  const declaration = (address: string): Declaration => declarations.get(address) as Declaration;
  const resource = (address: string): Resource => [...workspace.read([declaration(address)]).values()][0] as Resource;
  return { ...files, editor: openEditor(files.root), declaration, resource };
}

test('changes, removes and adds resources of one file together, whatever the order they are named in', async () => {
  const { editor, declaration, resource, read } = await open();
  const admin = resource('role/it-admin');
  editor.remove(declaration('role/region-manager'));
  editor.add('templates/roles.yaml', { ...admin, metadata: { name: 'auditor' } });
  editor.update(declaration('role/it-admin'), { ...admin, spec: { ...admin.spec, tier: 'management' } });
  expect(editor.changes().map(({ file }) => file)).toEqual(['templates/roles.yaml']);
  expect(read('templates/roles.yaml')).toBe(SMALL_WORKSPACE['templates/roles.yaml']);
  editor.save();
  const [, second, third] = SMALL_WORKSPACE['templates/roles.yaml'].split('---\n');
  const changed = third?.replace('tier: support', 'tier: management') ?? '';
  expect(
    read('templates/roles.yaml').startsWith(
      `${second}---\n${changed}---\napiVersion: storeops.dev/v1\nkind: Role\nmetadata:\n  name: auditor\n`,
    ),
  ).toBe(true);
});

test('a file without resources goes, and a new one names its schema when the workspace keeps schemas', async () => {
  const { editor, declaration, resource, write, exists, read } = await open();
  write('schemas/store.schema.json', '{}');
  const store = resource('store/bj-daxing');
  editor.remove(declaration('store/bj-daxing'));
  editor.add('stores/north/bj-daxing.yaml', store);
  editor.add('templates/x.yaml', resource('store-format/flagship'));
  editor.save();
  expect(exists('stores/bj-daxing.yaml')).toBe(false);
  expect(read('stores/north/bj-daxing.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/store\.schema\.json\napiVersion/,
  );
  expect(read('templates/x.yaml')).toMatch(/^apiVersion/);
});

test('refuses files in which the resources no longer stand where they were read', async () => {
  const { editor, declaration, resource, write } = await open();
  write('templates/roles.yaml', SMALL_WORKSPACE['templates/roles.yaml'].split('---\n').slice(1).join('---\n'));
  editor.update(declaration('role/it-admin'), resource('store/bj-daxing'));
  expect(() => editor.save()).toThrow(
    expect.objectContaining({ code: 'workspace/changed-meanwhile', exitCode: EXIT.conflict }),
  );
});

test('refuses files that somebody edited between looking at the changes and saving them', async () => {
  const { editor, declaration, resource, write, read } = await open();
  const store = resource('store/bj-daxing');
  editor.update(declaration('store/bj-daxing'), { ...store, spec: { ...store.spec, code: 'XH-BJ-009' } });
  expect(editor.changes()).toHaveLength(1);
  const text = `# 说明\n${read('stores/bj-daxing.yaml')}`;
  write('stores/bj-daxing.yaml', text);
  expect(() => editor.save()).toThrow(expect.objectContaining({ code: 'workspace/changed-meanwhile' }));
  expect(read('stores/bj-daxing.yaml')).toBe(text);
});
