import { expect, test } from 'vitest';
import type { Resource } from '../../../src/model/resource.ts';
import { fieldChanges } from '../../../src/planning/field-changes.ts';
import { applyFieldChanges } from '../../../src/workspace/edit/apply-field-changes.ts';

const sop = { spec: { version: '1.0.0', steps: [{ id: 'a', max: 1 }, { id: 'b' }, { id: 'c' }], roles: ['x', 'y'] } };

test('sets, adds and removes fields, and leaves the original alone', () => {
  const changed = applyFieldChanges(sop, [
    { path: ['spec', 'version'], before: '1.0.0', after: '1.1.0' },
    { path: ['spec', 'steps', 'a', 'max'], before: 1 },
    { path: ['metadata', 'labels', 'tier'], after: 'a' },
    { path: ['spec', 'roles', 1], after: 'z' },
  ]);
  expect(changed).toEqual({
    spec: { version: '1.1.0', steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], roles: ['x', 'z'] },
    metadata: { labels: { tier: 'a' } },
  });
  expect(sop.spec.version).toBe('1.0.0');
});

test('adds, removes and reorders items by their identity', () => {
  const changed = applyFieldChanges(sop, [
    { path: ['spec', 'steps', 'd'], after: { id: 'd' } },
    { path: ['spec', 'steps', 'b'], before: { id: 'b' } },
    { path: ['spec', 'steps'], before: ['a', 'c', 'd'], after: ['d', 'a', 'c'] },
  ]);
  expect(changed.spec.steps).toEqual([{ id: 'd' }, { id: 'a', max: 1 }, { id: 'c' }]);
});

test('repeats what a plan lists', () => {
  const after = { spec: { version: '2.0.0', steps: [{ id: 'c' }, { id: 'a', max: 2 }], roles: ['y'] } };
  const changes = fieldChanges(sop as unknown as Resource, after as unknown as Resource);
  expect(applyFieldChanges(sop, changes)).toEqual(after);
});
