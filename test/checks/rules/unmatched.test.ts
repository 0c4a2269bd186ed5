import { expect, test } from 'vitest';
import { unmatched } from '../../../src/checks/judging/unmatched.ts';
import { matches, type Selector } from '../../../src/model/selector.ts';
import { pick, randomNumbers } from '../../helpers/random-numbers.ts';

test('selectors that pick nothing are those that trying every store would find', () => {
  const random = randomNumbers(5);
  const value = (): string => pick(['a', 'b', 'c', 'd'], random);
  const key = (): string => pick(['region', 'format', 'phase'], random);
  for (let round = 0; round < 200; round++) {
    const labels = Array.from({ length: 1 + random(6) }, () => ({ [key()]: value(), [key()]: value() }));
    const selectors = Array.from({ length: 12 }, (): Selector => {
      const op = pick(['In', 'NotIn', 'Exists', 'DoesNotExist'] as const, random);
      const values = op === 'In' || op === 'NotIn' ? { values: [value(), value()] } : {};
      const matchExpressions = random(2) === 0 ? { matchExpressions: [{ key: key(), op, ...values }] } : {};
      return { ...(random(2) === 0 ? { matchLabels: { [key()]: value() } } : {}), ...matchExpressions };
    });
    const slow = selectors.filter((selector) => !labels.some((one) => matches(selector, one)));
    expect([...unmatched(selectors, labels)]).toEqual(slow);
  }
});
