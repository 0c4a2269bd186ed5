import { expect, test } from 'vitest';
import { expressions } from '../../../src/cli/messages/en/expressions.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { expectationsOf, invalidFixtures } from '../../helpers/fixture-findings.ts';

test('every finding about an expression has a fixture that shows it', () => {
  const files = KINDS.flatMap(({ slug }) => invalidFixtures(slug).map((file) => `${slug}/${file}`));
  const shown = new Set(files.flatMap(expectationsOf).map((expected) => expected.split(' ').at(-1)));
  expect(Object.keys(expressions).filter((code) => code.startsWith('cel/') && !shown.has(code))).toEqual([]);
});
