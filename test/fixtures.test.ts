import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../src/kinds/index.ts';
import { expectationsOf, findingsOf, invalidFixtures } from './helpers/fixture-findings.ts';

const isThere = (slug: string): boolean => existsSync(path.join(import.meta.dirname, 'fixtures', slug));

test('every kind has fixtures (R098)', () => {
  expect(KINDS.filter(({ slug }) => !isThere(slug)).map(({ slug }) => slug)).toEqual([]);
});

describe.each(KINDS.map(({ slug }) => slug).filter(isThere))('the schema of %s (R098)', (slug) => {
  test('accepts the valid fixture', () => {
    expect(findingsOf(`${slug}/valid.yaml`)).toEqual([]);
  });

  test('has invalid fixtures, each with something to find', () => {
    const invalid = invalidFixtures(slug);
    expect(invalid).not.toEqual([]);
    expect(invalid.filter((file) => expectationsOf(`${slug}/${file}`).length === 0)).toEqual([]);
  });

  test.each(invalidFixtures(slug))('reports what %s says it should, there and nowhere else', (file) => {
    expect(findingsOf(`${slug}/${file}`)).toEqual(expectationsOf(`${slug}/${file}`));
  });
});
