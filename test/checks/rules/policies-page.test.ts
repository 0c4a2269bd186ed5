import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POLICIES_PAGE, policiesPage } from '../../helpers/policies-page.ts';

test('docs/policies.md is what `npm run docs` writes', () => {
  expect(readFileSync(POLICIES_PAGE, 'utf8')).toBe(policiesPage());
});
