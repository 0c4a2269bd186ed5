import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../src/kinds/references.ts';
import { taskTemplate } from '../../src/kinds/task-template/index.ts';
import type { SelectorExpression } from '../../src/kinds/task-template/spec.ts';
import { targetSelector } from '../../src/kinds/task-template/target-selector.ts';
import { matches } from '../../src/model/selector.ts';
import { readResources } from '../helpers/reference-chain.ts';

const [scheduled, triggered] = readResources<Record<string, unknown>>(['test/fixtures/task-template/valid.yaml']);

describe('the summary of a task template', () => {
  test('says what it serves, what it costs and by which rule it repeats', () => {
    expect(taskTemplate.summary(scheduled!)).toEqual({
      scenario: 'open',
      capability: 'task-dispatch',
      priority: 'P3',
      sop: 'open-store@~2.1',
      minutes: '60',
      quotaGroup: 'cleaning',
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    });
  });

  test('names the event of a triggered one, so that nobody counts it by the calendar', () => {
    expect(taskTemplate.summary(triggered!)).toMatchObject({ event: 'sop.failed' });
    expect(taskTemplate.summary(triggered!)).not.toHaveProperty('rrule');
  });
});

describe('the target of a task template', () => {
  const beijing = { tier: 'a', region: 'beijing', format: 'flagship', site: 'mall' };
  const picks = (labels: Record<string, string>) => matches(taskTemplate.target?.(scheduled!) ?? {}, labels);

  test('joins selector, formats and exclusion', () => {
    expect(picks(beijing)).toBe(true);
    expect(picks({ ...beijing, tier: 'b' })).toBe(false);
    expect(picks({ ...beijing, region: 'wuhan' })).toBe(false);
    expect(picks({ ...beijing, format: 'authorized' })).toBe(false);
    expect(picks({ ...beijing, site: 'airport' })).toBe(false);
  });

  test('is every store when nothing is said', () => {
    expect(taskTemplate.target?.(triggered!)).toEqual({});
  });

  test.each<SelectorExpression>([
    { key: 'tier', op: 'In', values: ['a'] },
    { key: 'tier', op: 'NotIn', values: ['a'] },
    { key: 'tier', op: 'Exists' },
    { key: 'tier', op: 'DoesNotExist' },
  ])('leaves out exactly what an exclusion by $op picks', (expression) => {
    const exclude = { matchExpressions: [expression] };
    const selector = targetSelector({ exclude });
    for (const labels of [{ tier: 'a' }, { tier: 'b' }, {}])
      expect(matches(selector, labels)).toBe(!matches(exclude, labels));
  });

  test('never loses a store to an exclusion with several conditions', () => {
    const selector = targetSelector({ exclude: { matchLabels: { tier: 'a', site: 'airport' } } });
    expect(matches(selector, { tier: 'a', site: 'mall' })).toBe(true);
  });
});

test('a task template names its SOP with the range, and mentions what may name it back', () => {
  const references = referencesOf(taskTemplate, scheduled!);
  expect(references).toContainEqual({
    kind: 'Sop',
    name: 'open-store',
    range: '~2.1',
    path: ['spec', 'sop'],
    mention: false,
  });
  expect(references.filter(({ mention }) => mention).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'ApprovalFlow store-renovation',
    'TaskTemplate open-store-daily',
  ]);
});
