import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { KINDS, kindOf } from '../../src/kinds/index.ts';
import { policy } from '../../src/kinds/policy/index.ts';
import type { PolicySpec } from '../../src/kinds/policy/spec.ts';
import { accessOf } from '../../src/kinds/role/access.ts';
import { decide } from '../../src/kinds/role/decide.ts';
import type { RoleSpec } from '../../src/kinds/role/spec.ts';
import { addressOfText } from '../../src/model/address.ts';
import type { Resource } from '../../src/model/resource.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const resources = readResources<PolicySpec>(yamlFiles('templates/policies'));
const policies = resources.map(({ metadata, spec }): [string, PolicySpec] => [metadata.name, spec]);
const area = new Map(resources.map(({ metadata }) => [metadata.name, metadata.labels?.area]));
const roles = new Map(
  readResources<RoleSpec>(yamlFiles('templates/roles')).map(({ metadata, spec }) => [metadata.name, spec]),
);
const chain = readResources<unknown>([...yamlFiles('stores'), ...yamlFiles('templates')]);

// What an expression may speak of, by the moment it is checked.
const VARIABLES = {
  validate: ['resource'],
  plan: ['resource', 'change', 'impact'],
  push: ['resource', 'change', 'impact'],
  runtime: ['resource', 'event', 'actor', 'store'],
};

describe('the policies of the reference chain', () => {
  test('have the shape of their schema', () => {
    expect(resources.flatMap(checkShape)).toEqual([]);
    expect(resources.length).toBeGreaterThanOrEqual(6);
  });

  test('cover every moment at which a policy can be checked', () => {
    expect(new Set(policies.map(([, { phase }]) => phase))).toEqual(new Set(Object.keys(VARIABLES)));
  });

  test.each(policies)('%s speaks to people in both languages, and says what to do', (_name, { message, hint }) => {
    for (const text of [message, hint]) {
      expect(text?.['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/^[A-Z]/);
    }
  });

  test.each(policies)('%s looks at kinds that exist', (_name, { target }) => {
    for (const kind of target.kinds) expect(KINDS.map((one) => one.kind)).toContain(kind);
  });

  test.each(policies)('%s reads only what there is at its moment', (_name, { rule, phase }) => {
    const roots = [...withoutStrings(rule).matchAll(/(?<![\w.])([a-z]\w*)\./g)].map(([, root]) => root!);
    const bound = [...rule.matchAll(/\.(?:all|exists|filter)\((\w+),/g)].map(([, variable]) => variable!);
    for (const root of roots) expect([...VARIABLES[phase], ...bound]).toContain(root);
  });

  test.each(policies)('%s is waived, if at all, for a resource it looks at, by two roles that may', (name, spec) => {
    for (const { resource, approvedBy } of spec.waivers ?? []) {
      const waived = chain.find((one) => addressOfText(one) === resource);
      expect(spec.target.kinds).toContain(waived?.kind);
      for (const role of approvedBy) {
        const holds = (condition: string) => condition.includes(`'${area.get(name)}'`);
        const request = { resource: 'policy', verb: 'waive', nearness: 'org', holds } as const;
        expect(decide(accessOf(role, roles), request).allowed, role).toBe(true);
      }
    }
  });

  test('let no export of customer data at store scope pass (R028)', () => {
    expect(Object.fromEntries(policies)['customer-export-scope']).toMatchObject({
      target: { kinds: ['Role'] },
      severity: 'error',
    });
  });
});

describe('a policy', () => {
  test('says when it is checked and how much it weighs', () => {
    const [valid] = readResources<Record<string, unknown>>(['test/fixtures/policy/valid.yaml']);
    expect(policy.summary(valid as Resource)).toEqual({ policyPhase: 'validate', severity: 'warning' });
    expect(kindOf('Policy')).toBe(policy);
  });
});

function withoutStrings(expression: string): string {
  return expression.replaceAll(/'[^']*'/g, "''");
}
