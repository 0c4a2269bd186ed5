import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { putFiles } from '../../src/workspace/put-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('files and the folders they need are written', () => {
  const root = path.join(temporaryFolder(), 'new');
  putFiles(
    root,
    new Map([
      ['a/b/c.txt', '一'],
      ['d.txt', 'd'],
    ]),
  );
  expect(readFileSync(path.join(root, 'a/b/c.txt'), 'utf8')).toBe('一');
  expect(readdirSync(root).sort()).toEqual(['a', 'd.txt']);
});

test('after a failure everything is as it was: new folders gone, replaced files back, no drafts', () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'kept.txt'), 'before');
  mkdirSync(path.join(root, 'folder.txt/inside'), { recursive: true });
  const files = new Map([
    ['kept.txt', 'after'],
    ['x/y/z.txt', 'z'],
    ['x/w.txt', 'w'],
    ['folder.txt', 'a folder is in the way'],
  ]);
  expect(() => putFiles(root, files)).toThrow('EISDIR');
  expect(readFileSync(path.join(root, 'kept.txt'), 'utf8')).toBe('before');
  expect(existsSync(path.join(root, 'x'))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['folder.txt', 'kept.txt']);
});

test('a file in place of a folder undoes all', () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'file'), '');
  expect(() =>
    putFiles(
      root,
      new Map([
        ['new/a', ''],
        ['file/b', ''],
      ]),
    ),
  ).toThrow();
  expect(readdirSync(root)).toEqual(['file']);
});
