import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { lineageOf } from '../../src/kinds/role/access.ts';
import type { RoleSpec } from '../../src/kinds/role/spec.ts';
import { roleBinding } from '../../src/kinds/role-binding/index.ts';
import type { RoleBindingSpec } from '../../src/kinds/role-binding/spec.ts';
import type { Resource } from '../../src/model/resource.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const bindings = readResources<RoleBindingSpec>(yamlFiles('templates/role-bindings'));
const roles = new Map(
  readResources<RoleSpec>(yamlFiles('templates/roles')).map(({ metadata, spec }) => [metadata.name, spec]),
);
const standing = bindings.filter(({ spec }) => spec.delegatedBy === undefined);

describe('the bindings of the reference chain', () => {
  test('have the shape of their schema', () => {
    expect(bindings.flatMap(checkShape)).toEqual([]);
  });

  test('give every role to somebody, once', () => {
    expect(standing.map(({ spec }) => spec.role).sort()).toEqual([...roles.keys()].sort());
  });

  test('bind the positions that the role names, and no other', () => {
    for (const { spec } of standing.filter(({ spec }) => !roles.get(spec.role)?.administrator))
      expect(spec.subjects.flatMap(({ position }) => position ?? []).sort(), spec.role).toEqual(
        [...(roles.get(spec.role)?.positions ?? [])].sort(),
      );
  });

  test('make nobody an administrator by position alone', () => {
    const administrators = bindings.filter(({ spec }) => roles.get(spec.role)?.administrator);
    expect(administrators.flatMap(({ spec }) => spec.subjects)).toEqual([{ group: 'platform-administrators' }]);
    expect(administrators.map(({ spec }) => spec.validUntil)).toEqual([undefined]);
  });

  test('never give one position two roles that are incompatible', () => {
    const held = bindings.flatMap(({ spec }) =>
      spec.subjects.map((subject) => ({ subject: JSON.stringify(subject), name: spec.role })),
    );
    for (const one of held)
      for (const other of held.filter(({ subject }) => subject === one.subject))
        expect(roles.get(one.name)?.incompatibleWith ?? [], one.subject).not.toContain(other.name);
  });

  test('limit store roles to stores, and give the whole chain to nobody in a store', () => {
    for (const { spec } of bindings) {
      const inStore = ['store-manager', 'frontline'].includes(roles.get(spec.role)?.tier ?? '');
      expect(spec.scope.org === true, spec.role).toBe(!inStore);
    }
  });

  test('delegate for a time, with an approval, and no more than the delegating role has', () => {
    for (const { metadata, spec } of bindings.filter(({ spec }) => spec.delegatedBy)) {
      expect(spec.approval, metadata.name).toBeDefined();
      const days = (Date.parse(`${spec.validUntil}`) - Date.parse(`${spec.validFrom}`)) / 86_400_000;
      expect(days).toBeGreaterThan(0);
      expect(days).toBeLessThanOrEqual(90);
      expect(lineageOf(spec.delegatedBy!, roles)).toContain(spec.role);
    }
  });
});

describe('a role binding', () => {
  const [valid] = readResources<RoleBindingSpec>(['test/fixtures/role-binding/valid.yaml']);
  const scoped = (scope: RoleBindingSpec['scope']) =>
    ({ ...valid!, spec: { ...valid!.spec, scope } }) as unknown as Resource;

  test('acts on the stores of its selector, on every store with org, and leaves regions to the region tree', () => {
    expect(roleBinding.target?.(scoped({ stores: { matchLabels: { tier: 'a' } } }))).toEqual({
      matchLabels: { tier: 'a' },
    });
    expect(roleBinding.target?.(scoped({ org: true }))).toEqual({});
    expect(roleBinding.target?.(scoped({ regions: ['north'] }))).toBeUndefined();
  });

  test('that is delegated needs a last day', () => {
    const { validUntil: _, ...spec } = valid!.spec;
    expect(checkShape({ ...valid!, spec })).toMatchObject([
      { code: 'shape/required', path: ['spec'], args: { field: 'validUntil' } },
    ]);
  });
});
