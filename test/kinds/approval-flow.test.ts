import { describe, expect, test } from 'vitest';
import { checkShape } from '../../src/checks/shape.ts';
import { graphProblems } from '../../src/kinds/approval-flow/graph.ts';
import { ladderProblems, ladderStepFor } from '../../src/kinds/approval-flow/ladder.ts';
import type {
  ApprovalFlowApprover,
  ApprovalFlowEffect,
  ApprovalFlowField,
  ApprovalFlowLadder,
  ApprovalFlowNode,
  ApprovalFlowSpec,
} from '../../src/kinds/approval-flow/spec.ts';
import { accessOf } from '../../src/kinds/role/access.ts';
import { decide, type Verb } from '../../src/kinds/role/decide.ts';
import type { RoleSpec } from '../../src/kinds/role/spec.ts';
import { readResources, yamlFiles } from '../helpers/reference-chain.ts';

const resources = readResources<ApprovalFlowSpec>(yamlFiles('templates/approval-flows'));
const flows = resources.map(({ metadata, spec }): [string, ApprovalFlowSpec] => [metadata.name, spec]);
const flow = Object.fromEntries(flows);
const roles = new Map(
  readResources<RoleSpec>(yamlFiles('templates/roles')).map(({ metadata, spec }) => [metadata.name, spec]),
);

describe('the approval flows of the reference chain', () => {
  test('are there, in the shape of their schema (R039, R040)', () => {
    expect(Object.keys(flow)).toEqual(
      expect.arrayContaining([
        'new-product-listing',
        'store-renovation',
        'restock-request',
        'cash-writeoff',
        'roster-exception',
        'promo-request',
      ]),
    );
    expect(resources.flatMap(checkShape)).toEqual([]);
  });

  test.each(flows)('%s reaches its end from every step', (_name, { nodes }) => {
    expect(graphProblems(nodes)).toEqual([]);
  });

  test.each(flows)('%s has a step of its ladders for every amount, ended by a role without a limit', (_name, spec) => {
    for (const ladder of spec.ladders ?? []) {
      expect(ladderProblems(ladder)).toEqual([]);
      expect(fieldOf(spec, ladder.field)?.type).toBe('money');
      for (const { upTo, approvers } of ladder.steps) {
        const limit = roles.get(roleOf(approvers.at(-1)!) ?? '')?.maxApprovalAmount?.amountMinor ?? Infinity;
        expect(limit, `${ladder.id} up to ${upTo?.amountMinor}`).toBeGreaterThanOrEqual(upTo?.amountMinor ?? Infinity);
      }
    }
  });

  test.each(flows)('%s is started, decided and read by roles that may', (name, spec) => {
    for (const role of spec.initiators) expect(may(role, 'submit', name), `${role} starts`).toBe(true);
    for (const approver of spec.nodes.flatMap(approversOf)) {
      const role = roleOf(approver);
      if (role) expect(may(role, 'approve', name), `${role} approves`).toBe(true);
    }
    for (const recipient of spec.nodes.flatMap((node) => (node.type === 'cc' ? node.recipients : [])))
      expect(may(roleOf(recipient)!, 'read', name), `${roleOf(recipient)} reads`).toBe(true);
  });

  test.each(flows)('%s can be withdrawn, and never lets its requester be the only approver', (_name, spec) => {
    expect(spec.requesterMayNotBeSoleApprover).toBe(true);
    expect(spec.nodes.some((node) => 'allow' in node && node.allow?.includes('withdraw'))).toBe(true);
  });

  test.each(flows)('%s names fields of its form, each once and of the right type', (_name, spec) => {
    const ids = spec.form.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of spec.uniqueBy ?? []) expect(ids).toContain(id);
    for (const id of storeFieldsOf(spec)) expect(fieldOf(spec, id)?.type, id).toBe('store');
    for (const effect of effectsOf(spec)) {
      if (effect.type === 'create-tasks' && effect.on)
        expect(['date', 'daterange']).toContain(fieldOf(spec, effect.on.field)?.type);
      if (effect.type === 'set-store-closure') expect(fieldOf(spec, effect.during)?.type).toBe('daterange');
    }
    const named = [...JSON.stringify(spec).matchAll(/\bform\.([a-zA-Z]+)/g)].map(([, id]) => id);
    for (const id of named) expect(ids).toContain(id);
  });

  test.each(flows)('%s counts silence as consent nowhere', (_name, { nodes }) => {
    const actions = nodes
      .flatMap((node) => ('timeouts' in node ? (node.timeouts ?? []) : []))
      .map(({ action }) => action);
    expect(actions).not.toContain('auto-approve');
  });
});

describe('a new product listing (R039)', () => {
  const { effects, nodes } = flow['new-product-listing']!;

  test('makes the setup tasks in the chosen stores once it is approved, and none when it is rejected', () => {
    expect(effects.onApproved?.filter(({ type }) => type === 'create-tasks')).toMatchObject([
      { template: 'new-product-setup', storeFrom: 'stores', on: { field: 'launchDate', before: 'P1D' } },
    ]);
    expect(effects.onRejected?.map(({ type }) => type)).toEqual(['notify']);
  });

  test('passes joint review, a branch, either-of approval and an amount ladder', () => {
    const types = nodes.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['cosign', 'condition', 'anyone', 'approve', 'cc']));
  });
});

describe('a store renovation (R040)', () => {
  const spec = flow['store-renovation']!;

  test('is filed at least seven days ahead, and checked again before it is through', () => {
    expect(fieldOf(spec, 'period')).toMatchObject({ type: 'daterange', required: true, minLeadTime: 'P7D' });
    expect(spec.nodes.find(({ type }) => type === 'auto')).toMatchObject({ decision: 'reject' });
  });

  test.each(['drawings', 'contractorQualification', 'fireDocuments'])('can not be filed without %s', (id) => {
    expect(fieldOf(spec, id)).toMatchObject({ type: 'attachment', required: true, min: 1 });
  });

  test('suspends the tasks of a store that closes, but neither site nor fire checks', () => {
    const closures = (spec.effects.onApproved ?? []).filter((effect) => effect.type === 'set-store-closure');
    expect(closures).toMatchObject([
      { when: 'form.closesStore', closure: 'closed', suspend: 'all', during: 'period' },
      { when: '!form.closesStore', closure: 'maintenance', suspend: 'none' },
    ]);
    expect(closures[0]?.keep).toEqual(expect.arrayContaining(['renovation-site-check', 'fire-close-check']));
  });
});

describe('a cash write-off', () => {
  const [ladder] = flow['cash-writeoff']!.ladders!;
  test.each([
    [1, 'store-manager'],
    [5_000, 'store-manager'],
    [5_001, 'region-manager'],
    [50_000, 'region-manager'],
    [50_001, 'finance'],
    [9_999_999_999, 'finance'],
  ])('of %i fen is decided by %s at last', (amountMinor, expected) => {
    const approver = ladderStepFor(ladder!, { currency: 'CNY', amountMinor })?.approvers.at(-1);
    expect(roleOf(approver!)).toBe(expected);
  });
});

describe('the checks of a flow', () => {
  const step = (id: string, next: string): ApprovalFlowNode => ({
    id,
    type: 'cc',
    recipients: [{ resolve: 'region-manager' }],
    next,
  });
  const fork = (id: string, next: string, otherwise: string): ApprovalFlowNode => ({
    id,
    type: 'condition',
    branches: [{ when: 'true', next }],
    otherwise,
  });

  test('accept branches that meet again', () => {
    expect(graphProblems([fork('a', 'b', 'c'), step('b', 'd'), step('c', 'd'), step('d', 'end')])).toEqual([]);
  });

  test('find steps that lead nowhere, are never reached, turn in circles, or share a name', () => {
    expect(graphProblems([step('a', 'z')])).toEqual([{ problem: 'unknown-next', node: 'a' }]);
    expect(graphProblems([step('a', 'end'), step('b', 'end')])).toEqual([{ problem: 'unreachable', node: 'b' }]);
    expect(graphProblems([step('a', 'b'), fork('b', 'a', 'end')])).toEqual([
      { problem: 'cycle', node: 'a' },
      { problem: 'cycle', node: 'b' },
    ]);
    expect(graphProblems([step('a', 'b'), step('b', 'end'), step('b', 'end')])).toEqual([
      { problem: 'duplicate-id', node: 'b' },
    ]);
  });

  test('find ladders on which an amount falls through', () => {
    const cny = (amountMinor: number) => ({ currency: 'CNY', amountMinor });
    const ladderOf = (...limits: ({ currency: string; amountMinor: number } | undefined)[]): ApprovalFlowLadder => ({
      id: 'l',
      field: 'amount',
      steps: limits.map((upTo) => ({ ...(upTo ? { upTo } : {}), approvers: [{ resolve: 'region-manager' }] })),
    });
    expect(ladderProblems(ladderOf(cny(1), cny(2), undefined))).toEqual([]);
    expect(ladderProblems(ladderOf(cny(1), cny(2)))).toEqual([{ problem: 'no-open-end', step: 1 }]);
    expect(ladderProblems(ladderOf(cny(2), cny(2), undefined))).toEqual([{ problem: 'not-rising', step: 1 }]);
    expect(ladderProblems(ladderOf(undefined, undefined))).toEqual([{ problem: 'open-before-last', step: 0 }]);
    expect(ladderProblems(ladderOf(cny(1), { currency: 'HKD', amountMinor: 2 }, undefined))).toEqual([
      { problem: 'mixed-currency', step: 1 },
    ]);
    expect(ladderStepFor(ladderOf(cny(1)), cny(2))).toBeUndefined();
  });
});

function fieldOf(spec: ApprovalFlowSpec, id: string): ApprovalFlowField | undefined {
  return spec.form.fields.find((field) => field.id === id);
}

/** The role behind an approver; a region's manager is whom the region names, in this chain always a region manager. */
function roleOf(approver: ApprovalFlowApprover): string | undefined {
  if (approver.resolve === 'amount-ladder') return undefined;
  return approver.resolve === 'region-manager' ? 'region-manager' : approver.role;
}

function approversOf(node: ApprovalFlowNode): ApprovalFlowApprover[] {
  if (!('approvers' in node)) return [];
  return [
    ...node.approvers,
    ...(node.timeouts ?? []).flatMap((limit) => (limit.action === 'escalate' ? limit.to : [])),
  ];
}

function effectsOf({ effects }: ApprovalFlowSpec): ApprovalFlowEffect[] {
  return [...(effects.onApproved ?? []), ...(effects.onRejected ?? [])];
}

function storeFieldsOf(spec: ApprovalFlowSpec): string[] {
  return [...JSON.stringify(spec).matchAll(/"storeFrom":"([a-zA-Z]+)"/g)].map(([, id]) => id!);
}

function may(role: string, verb: Verb, flowName: string): boolean {
  const holds = (condition: string) => condition.includes(`'${flowName}'`);
  // What one starts or is told of is one's own; what one decides about is a colleague's.
  const nearness = verb === 'approve' ? 'store' : 'own';
  return decide(accessOf(role, roles), { resource: 'approval', verb, nearness, holds }).allowed;
}
