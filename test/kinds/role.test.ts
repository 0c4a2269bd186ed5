import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { accessOf, lineageOf } from '../../src/kinds/role/access.ts';
import { decide, type Scope, type Verb } from '../../src/kinds/role/decide.ts';
import { role } from '../../src/kinds/role/index.ts';
import type { RoleResource, RoleSpec } from '../../src/kinds/role/spec.ts';
import { RESOURCES, VERBS } from '../../src/kinds/role/vocabulary.ts';
import type { TaskTemplateSpec } from '../../src/kinds/task-template/spec.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const resources = readResources<RoleSpec>(yamlFiles('templates/roles'));
const roles = new Map(resources.map(({ metadata, spec }) => [metadata.name, spec]));
const names = [...roles.keys()].sort();
const SCOPES: readonly Scope[] = ['own', 'store', 'region', 'org'];
const WRITES: readonly Verb[] = [
  'create',
  'update',
  'delete',
  'submit',
  'review',
  'approve',
  'assign',
  'excuse',
  'apply',
  'waive',
  'sign-off',
];

/** Can a role do this to something this near? A condition holds when it speaks of `about`. */
function can(name: string, verb: Verb, resource: RoleResource, nearness: Scope, about = ''): boolean {
  const holds = (condition: string) => about !== '' && condition.includes(about);
  return decide(accessOf(name, roles), { resource, verb, nearness, holds }).allowed;
}

describe('the roles of the reference chain', () => {
  test('are the fifteen of the chain, the three of the brief and the six beside them included (R044)', () => {
    expect(names).toEqual([
      'auditor',
      'cashier',
      'deputy-manager',
      'engineering',
      'experience-advisor',
      'finance',
      'hq-operations',
      'human-resources',
      'it-admin',
      'merchandising',
      'region-manager',
      'sales-associate',
      'stock-keeper',
      'store-manager',
      'technician',
    ]);
    expect(resources.flatMap(checkShape)).toEqual([]);
  });

  test('cover every training tier (R077)', () => {
    expect(new Set(resources.map((resource) => role.summary(resource as never).tier))).toEqual(
      new Set(['management', 'store-manager', 'frontline', 'support']),
    );
  });

  test('name only roles that exist, and inherit without a cycle', () => {
    for (const [name, { inherits = [], incompatibleWith = [] }] of roles) {
      for (const other of [...inherits, ...incompatibleWith]) expect(names).toContain(other);
      for (const parent of inherits) expect(lineageOf(parent, roles)).not.toContain(name);
    }
  });

  test('are incompatible mutually, and never with what they inherit', () => {
    for (const [name, { incompatibleWith = [] }] of roles)
      for (const other of incompatibleWith) {
        expect(roles.get(other)?.incompatibleWith, `${other} and ${name}`).toContain(name);
        expect(lineageOf(name, roles)).not.toContain(other);
        expect(lineageOf(other, roles)).not.toContain(name);
      }
  });

  test('keep duties apart: money from goods and books, writing from releasing, auditing from everything', () => {
    const apart = (one: string, other: string) => roles.get(one)?.incompatibleWith?.includes(other);
    expect(apart('cashier', 'stock-keeper')).toBe(true);
    expect(apart('cashier', 'finance')).toBe(true);
    expect(apart('hq-operations', 'it-admin')).toBe(true);
    for (const name of names.filter(
      (name) => !['auditor', 'sales-associate', 'experience-advisor', 'technician'].includes(name),
    ))
      expect(apart('auditor', name), name).toBe(true);
  });

  test('grant nothing that they deny again', () => {
    for (const name of names) {
      const { grants, denials } = accessOf(name, roles);
      const unconditional = { grants, denials: denials.filter(({ condition }) => condition === undefined) };
      for (const { resource, verbs, scope } of roles.get(name)?.permissions ?? [])
        for (const verb of verbs) {
          const decision = decide(unconditional, { resource, verb, nearness: scope, holds: () => true });
          expect(decision.allowed, `${name} may ${verb} ${resource} at ${scope}`).toBe(true);
        }
    }
  });

  test('have one administrator role, and it sees neither customers nor money nor scores', () => {
    expect(resources.filter((resource) => role.summary(resource as never).administrator === 'true')).toHaveLength(1);
    for (const resource of ['customer', 'cash', 'performance', 'attrition'] as const)
      expect(SCOPES.some((scope) => can('it-admin', 'read', resource, scope))).toBe(false);
  });
});

describe('nobody', () => {
  test.each(names)('holding %s decides about their own request or work', (name) => {
    expect(can(name, 'approve', 'approval', 'own', 'object')).toBe(false);
    expect(can(name, 'review', 'task', 'own', 'object')).toBe(false);
    expect(can(name, 'excuse', 'task', 'own', 'object')).toBe(false);
    expect(can(name, 'review', 'cash', 'own')).toBe(false);
  });

  test('in a store excuses its tasks, as that would raise its on-time rate', () => {
    for (const name of [
      'sales-associate',
      'cashier',
      'stock-keeper',
      'experience-advisor',
      'deputy-manager',
      'store-manager',
    ])
      expect(can(name, 'excuse', 'task', 'store'), name).toBe(false);
  });

  test('exports customer data', () => {
    for (const name of names)
      for (const scope of SCOPES) expect(can(name, 'export', 'customer', scope), name).toBe(false);
  });

  test('but store managers and human resources sees attrition risk', () => {
    expect(names.filter((name) => SCOPES.some((scope) => can(name, 'read', 'attrition', scope)))).toEqual([
      'human-resources',
      'store-manager',
    ]);
  });

  test('changes evidence or the audit trail afterwards', () => {
    for (const name of names)
      for (const verb of ['update', 'delete'] as const) {
        expect(can(name, verb, 'evidence', 'own'), name).toBe(false);
        expect(can(name, verb, 'audit-log', 'own'), name).toBe(false);
      }
  });

  test('both proposes and approves prices, or takes and books money', () => {
    for (const name of names) {
      expect(can(name, 'update', 'price', 'org') && can(name, 'approve', 'price', 'org'), name).toBe(false);
      expect(can(name, 'create', 'cash', 'own') && can(name, 'approve', 'cash', 'org'), name).toBe(false);
      expect(can(name, 'submit', 'configuration', 'org') && can(name, 'apply', 'configuration', 'org'), name).toBe(
        false,
      );
    }
  });
});

test('an auditor reads and exports, and does nothing else to anything', () => {
  const resourceNames = new Set(resources.flatMap(({ spec }) => spec.permissions.map(({ resource }) => resource)));
  for (const resource of resourceNames)
    for (const verb of WRITES)
      expect(can('auditor', verb, resource, 'own', 'object'), `${verb} ${resource}`).toBe(false);
  expect(can('auditor', 'export', 'audit-log', 'org')).toBe(true);
});

// The permission matrix: who may do what to something how near. R044.
const matrix: [role: string, verb: Verb, resource: RoleResource, nearness: Scope, expected: boolean, about?: string][] =
  [
    ['sales-associate', 'submit', 'task', 'own', true],
    ['sales-associate', 'submit', 'task', 'store', false],
    ['sales-associate', 'read', 'task', 'store', true],
    ['sales-associate', 'read', 'task', 'region', false],
    ['sales-associate', 'create', 'task', 'store', true, 'device-repair-ticket'],
    ['sales-associate', 'create', 'task', 'store', false],
    ['sales-associate', 'read', 'customer', 'store', false],
    ['cashier', 'submit', 'cash', 'own', true],
    ['cashier', 'read', 'cash', 'store', false],
    ['cashier', 'update', 'cash', 'own', false],
    ['cashier', 'create', 'inventory', 'store', false],
    ['stock-keeper', 'create', 'inventory', 'store', true],
    ['stock-keeper', 'review', 'inventory', 'store', false],
    ['stock-keeper', 'read', 'cash', 'own', false],
    ['experience-advisor', 'update', 'device', 'store', true, 'demo-'],
    ['experience-advisor', 'update', 'device', 'store', false, "category == 'pos'"],
    ['experience-advisor', 'create', 'evidence', 'own', false, 'customer-device-content'],
    ['technician', 'read', 'task', 'region', true, 'device-repair-ticket'],
    ['technician', 'read', 'task', 'region', false],
    ['technician', 'read', 'customer', 'own', false],
    ['deputy-manager', 'review', 'task', 'store', true],
    ['deputy-manager', 'approve', 'approval', 'store', false],
    ['deputy-manager', 'apply', 'roster', 'store', false],
    ['store-manager', 'apply', 'roster', 'store', true],
    ['store-manager', 'approve', 'approval', 'store', true],
    ['store-manager', 'approve', 'approval', 'region', false],
    ['store-manager', 'review', 'task', 'region', false],
    ['region-manager', 'excuse', 'task', 'region', true],
    ['region-manager', 'review', 'cash', 'region', true],
    ['region-manager', 'review', 'cash', 'org', false],
    ['region-manager', 'read', 'customer', 'region', false],
    ['hq-operations', 'sign-off', 'rollout', 'org', true],
    ['hq-operations', 'apply', 'configuration', 'org', false],
    ['merchandising', 'submit', 'price', 'org', true],
    ['merchandising', 'approve', 'price', 'org', false],
    ['finance', 'approve', 'price', 'org', true],
    ['finance', 'waive', 'policy', 'org', true, 'finance'],
    ['finance', 'waive', 'policy', 'org', false, 'safety'],
    ['engineering', 'review', 'task', 'org', true, 'renovation'],
    ['engineering', 'review', 'task', 'org', false],
    ['it-admin', 'apply', 'configuration', 'org', true],
    ['it-admin', 'assign', 'role', 'org', true],
    ['it-admin', 'assign', 'role', 'own', false],
    ['it-admin', 'update', 'role', 'org', false],
    ['human-resources', 'export', 'attrition', 'org', false],
    ['human-resources', 'approve', 'performance', 'org', true],
  ];

for (const [name, verb, resource, nearness, expected, about = ''] of matrix)
  test(`${name} ${expected ? 'may' : 'may not'} ${verb} ${resource} at ${nearness}${about && ` (${about})`} (R044)`, () => {
    expect(can(name, verb, resource, nearness, about)).toBe(expected);
  });

test('who is asked to work, review or excuse a task may do so', () => {
  for (const { metadata, spec } of readResources<TaskTemplateSpec>(yamlFiles('templates/task-templates'))) {
    const { assignee, review, excuse, scenario } = spec;
    const workers = [assignee, ...(assignee.fallback ?? [])].flatMap((step) => step.roles ?? []);
    for (const name of workers) expect(can(name, 'submit', 'task', 'own'), `${name} works ${metadata.name}`).toBe(true);
    if (review?.by) expect(reach(review.by, 'review', scenario), `${review.by} reviews ${metadata.name}`).toBe(true);
    for (const name of excuse?.by ?? [])
      expect(reach(name, 'excuse', scenario), `${name} excuses ${metadata.name}`).toBe(true);
  }
});

test('what may be asked about is what the schema knows', () => {
  const { $defs } = JSON.parse(readFileSync('schemas/role.schema.json', 'utf8'));
  expect([RESOURCES, VERBS]).toEqual([$defs.resource.enum, $defs.verbs.items.enum]);
});

describe('access', () => {
  const made = (spec: Partial<RoleSpec>): RoleSpec => ({
    tier: 'frontline',
    positions: ['x'],
    permissions: [],
    ...spec,
  });

  test('takes over permissions and denials through every level of inheritance', () => {
    const family = new Map([
      ['grandparent', made({ denies: [{ resource: '*', verbs: ['delete'] }] })],
      [
        'parent',
        made({ inherits: ['grandparent'], permissions: [{ resource: 'task', verbs: ['read'], scope: 'store' }] }),
      ],
      ['child', made({ inherits: ['parent'], permissions: [{ resource: 'task', verbs: ['delete'], scope: 'org' }] })],
    ]);
    const access = accessOf('child', family);
    const holds = () => false;
    expect(decide(access, { resource: 'task', verb: 'read', nearness: 'own', holds })).toMatchObject({ allowed: true });
    expect(decide(access, { resource: 'task', verb: 'delete', nearness: 'own', holds })).toMatchObject({
      because: 'denied',
    });
    expect(decide(access, { resource: 'task', verb: 'read', nearness: 'region', holds })).toEqual({
      allowed: false,
      because: 'not-granted',
    });
  });

  test('refuses in doubt: a condition that cannot be decided counts in a denial and not in a grant (R028)', () => {
    const doubtful = (verb: Verb, condition?: string) =>
      ({ resource: 'task', verbs: [verb], ...{ condition } }) as const;
    const access = {
      grants: [
        { ...doubtful('read', 'a'), scope: 'org' },
        { ...doubtful('update'), scope: 'org' },
      ] as never,
      denials: [doubtful('update', 'a')] as never,
    };
    const ask = (verb: Verb, answer: boolean | undefined) =>
      decide(access, { resource: 'task', verb, nearness: 'org', holds: () => answer }).allowed;
    expect([ask('read', true), ask('read', false), ask('read', undefined)]).toEqual([true, false, false]);
    expect([ask('update', true), ask('update', false), ask('update', undefined)]).toEqual([false, true, false]);
  });

  test('ends on a cycle and with a role that is not there', () => {
    const loop = new Map([
      ['one', made({ inherits: ['two'] })],
      ['two', made({ inherits: ['one', 'gone'] })],
    ]);
    expect(lineageOf('one', loop)).toEqual(['one', 'two', 'gone']);
    expect(accessOf('one', loop)).toEqual({ grants: [], denials: [] });
  });
});

function reach(name: string, verb: Verb, scenario: string): boolean {
  return (['store', 'region', 'org'] as const).some((scope) => can(name, verb, 'task', scope, `'${scenario}'`));
}
