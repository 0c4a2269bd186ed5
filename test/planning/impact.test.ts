import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/checks/facts.ts';
import type { Reference } from '../../src/kinds/kind.ts';
import type { Selector } from '../../src/model/selector.ts';
import { impactOf } from '../../src/planning/impact.ts';

const reference = (kind: string, name: string): Reference => ({ kind, name, path: [], mention: false });
const facts = (
  address: string,
  summary: Facts['summary'],
  references: Reference[] = [],
  target?: Selector,
): [string, Facts] => [address, { address, hash: 'h', summary, references, ...(target ? { target } : {}) }];
const store = (name: string, phase?: string, extra: Record<string, string> = {}): [string, Facts] =>
  facts(
    `store/${name}`,
    { region: 'beijing', format: 'flagship', lifecycle: 'open', ...(phase ? { phase } : {}), ...extra },
    [
      reference('StoreFormat', 'flagship'),
      reference('Region', 'beijing'),
      ...(phase ? [reference('RolloutPhase', phase)] : []),
    ],
  );

const CHAIN = new Map([
  facts('store-format/flagship', { headcount: '24' }),
  facts('region/beijing', {}, [reference('Region', 'north')]),
  facts('region/north', {}),
  facts('rollout-phase/mvp', { capabilities: 'task-dispatch,progress-tracking' }),
  facts('sop/open-store', { version: '1.0.0' }),
  facts(
    'task-template/open',
    { rrule: 'FREQ=DAILY', capability: 'task-dispatch' },
    [reference('Sop', 'open-store')],
    {},
  ),
  facts('task-template/stock', { rrule: 'FREQ=DAILY', capability: 'inventory-sync' }, [], {}),
  store('a', 'mvp', { headcount: '30' }),
  store('b', 'mvp', { tier: 'b' }),
  store('c'),
  store('d', 'mvp', { lifecycle: 'closed' }),
]);

describe('the impact of a plan', () => {
  it('follows a store format to its stores, their staff and their live tasks', () => {
    expect(impactOf({ changed: ['store-format/flagship'], desired: CHAIN, before: new Map() })).toEqual({
      stores: 4,
      staff: 30 + 24 + 24 + 24,
      byRegion: { beijing: 4 },
      byPhase: { mvp: 3, '': 1 },
      tasksPerDay: { before: 2, after: 2 },
    });
  });

  it('follows an SOP through its templates to the stores that they select', () => {
    expect(impactOf({ changed: ['sop/open-store'], desired: CHAIN, before: new Map() }).stores).toBe(4);
  });

  it('follows a region to the stores of the regions below', () => {
    expect(impactOf({ changed: ['region/north'], desired: CHAIN, before: new Map() }).stores).toBe(4);
  });

  it('counts tasks before and after for a new template, and none where its capability is off', () => {
    const desired = new Map([
      ...CHAIN,
      facts('task-template/new', { rrule: 'FREQ=DAILY', capability: 'task-dispatch' }, [], {
        matchLabels: { tier: 'b' },
      }),
    ]);
    expect(impactOf({ changed: ['task-template/new'], desired, before: new Map() })).toMatchObject({
      stores: 1,
      tasksPerDay: { before: 1, after: 2 },
    });
  });

  it('counts a deleted store', () => {
    const desired = new Map([...CHAIN].filter(([address]) => address !== 'store/b'));
    const before = new Map([...CHAIN].filter(([address]) => address === 'store/b'));
    expect(impactOf({ changed: ['store/b'], desired, before })).toMatchObject({
      stores: 1,
      tasksPerDay: { before: 1, after: 0 },
    });
  });
});
