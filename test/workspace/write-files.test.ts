import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXIT, UserError } from '../../src/model/user-error.ts';
import { type FileChange, writeFiles } from '../../src/workspace/write-files.ts';
import { tempWorkspace } from '../helpers/temp-workspace.ts';

function folder(files: Readonly<Record<string, string>> = {}) {
  return tempWorkspace({ files, git: false });
}

function failure(root: string, changes: readonly FileChange[]): UserError {
  try {
    writeFiles(root, changes);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

test('writes, changes and removes files, makes folders, and leaves nothing else behind', () => {
  const { root, read, files } = folder({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' });
  chmodSync(path.join(root, 'a.yaml'), 0o640);
  writeFiles(root, [
    { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
    { file: 'b.yaml', before: 'b: 1\n', after: undefined },
    { file: 'stores/north/c.yaml', before: undefined, after: 'c: 3\n' },
  ]);
  expect(files()).toEqual(['a.yaml', 'storeops.yaml', 'stores/north/c.yaml']);
  expect(read('a.yaml') + read('stores/north/c.yaml')).toBe('a: 2\nc: 3\n');
  expect(statSync(path.join(root, 'a.yaml')).mode & 0o777).toBe(0o640);
});

test('changes nothing when one file cannot be prepared, and names it', () => {
  const { root, read, files } = folder({ 'a.yaml': 'a: 1\n', stores: 'a file, not a folder\n' });
  const error = failure(root, [
    { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
    { file: 'new/folder/c.yaml', before: undefined, after: 'c: 3\n' },
    { file: 'stores/b.yaml', before: undefined, after: 'b: 1\n' },
  ]);
  expect(error).toMatchObject({ code: 'workspace/not-writable', args: { file: 'stores/b.yaml', reason: 'ENOTDIR' } });
  expect(files()).toEqual(['a.yaml', 'storeops.yaml', 'stores']);
  expect(existsSync(path.join(root, 'new'))).toBe(false);
  expect(read('a.yaml')).toBe('a: 1\n');
});

test('puts back what was renamed already when a later file fails', () => {
  // The name of the second one leaves room for its draft but not for the longer name of its old content.
  const long = `${'x'.repeat(255 - `..${process.pid}.new`.length)}`;
  const { root, read, files } = folder({ 'a.yaml': 'a: 1\n', 'gone.yaml': 'g: 1\n', [long]: 'b: 1\n' });
  const before = files();
  const error = failure(root, [
    { file: 'new.yaml', before: undefined, after: 'n: 1\n' },
    { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
    { file: 'gone.yaml', before: 'g: 1\n', after: undefined },
    { file: long, before: 'b: 1\n', after: 'b: 2\n' },
  ]);
  expect(error).toMatchObject({ code: 'workspace/not-writable', args: { file: long, reason: 'ENAMETOOLONG' } });
  expect(files()).toEqual(before);
  expect([read('a.yaml'), read('gone.yaml'), read(long)]).toEqual(['a: 1\n', 'g: 1\n', 'b: 1\n']);
});

test('refuses to overwrite what somebody changed meanwhile', () => {
  const { root, read } = folder({ 'a.yaml': 'a: by hand\n', 'b.yaml': 'b: 1\n' });
  const changes = [
    { file: 'b.yaml', before: 'b: 1\n', after: 'b: 2\n' },
    { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
  ];
  expect(failure(root, changes)).toMatchObject({ code: 'workspace/changed-meanwhile', exitCode: EXIT.conflict });
  expect(failure(root, [{ file: 'a.yaml', before: undefined, after: 'a: 2\n' }]).code).toBe(
    'workspace/changed-meanwhile',
  );
  expect(failure(root, [{ file: 'c.yaml', before: 'c: 1\n', after: undefined }]).code).toBe(
    'workspace/changed-meanwhile',
  );
  expect([read('a.yaml'), read('b.yaml')]).toEqual(['a: by hand\n', 'b: 1\n']);
});

test('never leaves the workspace', () => {
  const { root } = folder();
  for (const file of ['../x.yaml', 'a/../../x.yaml', '/tmp/x.yaml', './x.yaml', 'a//x.yaml'])
    expect(failure(root, [{ file, before: undefined, after: '' }]).code, file).toBe('workspace/outside');
});

test('never follows a symbolic link, not even inside the workspace', () => {
  const outside = folder();
  const { root } = folder({ 'real.yaml': 'a: 1\n' });
  symlinkSync(outside.root, path.join(root, 'stores'));
  symlinkSync('real.yaml', path.join(root, 'link.yaml'));
  mkdirSync(path.join(root, 'empty'));
  for (const file of ['stores/x.yaml', 'stores/deep/x.yaml', 'link.yaml'])
    expect(failure(root, [{ file, before: file === 'link.yaml' ? 'a: 1\n' : undefined, after: '' }]).code, file).toBe(
      'workspace/link',
    );
  expect(readdirSync(outside.root)).toEqual(['storeops.yaml']);
  expect(readFileSync(path.join(root, 'real.yaml'), 'utf8')).toBe('a: 1\n');
});

test('a folder in the place of a file is no reason to panic', () => {
  const { root } = folder();
  mkdirSync(path.join(root, 'a.yaml'));
  writeFileSync(path.join(root, 'a.yaml', 'inside'), '');
  expect(failure(root, [{ file: 'a.yaml', before: undefined, after: '' }])).toMatchObject({
    code: 'workspace/not-writable',
    args: { reason: 'EISDIR' },
  });
});
