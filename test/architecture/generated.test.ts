import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readSchemas } from '../../src/build/schemas.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { projectRoot } from '../helpers/source-files.ts';
import { staleSpecFiles } from '../helpers/stale-spec-files.ts';

test('spec.ts of every kind is what `npm run generate` writes', async () => {
  expect([...inject('staleSpecFiles'), ...(await staleSpecFiles())]).toEqual([]);
});

test('the validators know every kind', async () => {
  const validators: object = await import('../../src/checks/generated/validators.js');
  expect(KINDS.filter(({ kind }) => !(kind in validators))).toEqual([]);
});

test('every schema has its own id, made of its file name', () => {
  for (const id of readSchemas().byId.keys()) {
    const file = path.join(projectRoot, 'schemas', path.posix.basename(id));
    expect(existsSync(file), id).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8')).$id).toBe(`https://storeops.dev/schemas/v1/${path.basename(file)}`);
  }
});
