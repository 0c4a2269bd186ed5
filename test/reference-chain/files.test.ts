import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkText } from '../../src/workspace/check-text.ts';
import { projectRoot, yamlFiles } from '../helpers/reference-chain.ts';

test.each(['stores', 'templates', 'records'].flatMap(yamlFiles))('%s is valid and opens with its schema', (file) => {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  expect(checkText(file, text).findings).toEqual([]);
  const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
  expect(existsSync(path.join(projectRoot, path.dirname(file), schema ?? 'none'))).toBe(true);
});
