import { describe, expect, it } from 'vitest';
import type { Resource } from '../../src/model/resource.ts';
import { fieldChanges } from '../../src/planning/field-changes.ts';

const sop = (spec: Record<string, unknown>): Resource => ({
  apiVersion: 'storeops.dev/v1',
  kind: 'Sop',
  metadata: { name: 'open-store' },
  spec,
});

describe('field changes', () => {
  it('names a changed, an added and a removed field by its path', () => {
    expect(fieldChanges(sop({ a: 1, b: { c: 2 }, d: 3 }), sop({ a: 1, b: { c: 5 }, e: 4 }))).toEqual([
      { path: ['spec', 'b', 'c'], before: 2, after: 5 },
      { path: ['spec', 'e'], after: 4 },
      { path: ['spec', 'd'], before: 3 },
    ]);
  });

  it('matches the items of a list by their id, so that an inserted step is one change', () => {
    const before = sop({
      steps: [
        { id: 'a', max: 1 },
        { id: 'b', max: 2 },
      ],
    });
    const after = sop({
      steps: [
        { id: 'new', max: 9 },
        { id: 'a', max: 1 },
        { id: 'b', max: 3 },
      ],
    });
    expect(fieldChanges(before, after)).toEqual([
      { path: ['spec', 'steps', 'new'], after: { id: 'new', max: 9 } },
      { path: ['spec', 'steps', 'b', 'max'], before: 2, after: 3 },
    ]);
  });

  it('reports a changed order of the same items', () => {
    const items = [{ id: 'a' }, { id: 'b' }];
    expect(fieldChanges(sop({ steps: items }), sop({ steps: items.toReversed() }))).toEqual([
      { path: ['spec', 'steps'], before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('takes a list without identities as one value', () => {
    expect(fieldChanges(sop({ days: ['Mo'] }), sop({ days: ['Mo', 'Tu'] }))).toEqual([
      { path: ['spec', 'days'], before: ['Mo'], after: ['Mo', 'Tu'] },
    ]);
  });

  it('does not see the order of keys', () => {
    expect(fieldChanges(sop({ a: 1, b: 2 }), sop({ b: 2, a: 1 }))).toEqual([]);
  });
});
