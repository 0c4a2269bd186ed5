import { describe, expect, test } from 'vitest';
import { expectationsOf, findingsOf, invalidFixtures } from '../helpers/fixture-findings.ts';

describe.each(['role', 'role-binding', 'approval-flow', 'policy'])('the schema of %s', (slug) => {
  test('accepts the valid fixture', () => {
    expect(findingsOf(`${slug}/valid.yaml`)).toEqual([]);
  });

  test.each(invalidFixtures(slug))('reports what %s says it should, there and nowhere else', (file) => {
    const expected = expectationsOf(`${slug}/${file}`);
    expect(expected).toHaveLength(1);
    expect(findingsOf(`${slug}/${file}`)).toEqual(expected);
  });
});
