import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApprovalFlowNode, ApprovalFlowSpec } from '../../../src/kinds/approval-flow/spec.ts';
import { begin } from '../../../src/server/approvals/advance.ts';
import { DECISIONS, decide, resubmit, withdraw } from '../../../src/server/approvals/decide.ts';
import type { FlowWorld } from '../../../src/server/approvals/flow-world.ts';
import { reseat } from '../../../src/server/approvals/reseat.ts';
import { type ApprovalState, decidersNow, type Progress } from '../../../src/server/approvals/state.ts';
import { secondsToNext, strike } from '../../../src/server/approvals/time-limits.ts';

const PEOPLE = ['E0', 'E1', 'E2', 'E3', 'E4'];
const REQUESTER = 'E0';
const title = { 'zh-CN': '审批' };
const role = fc.nat(3).map((index) => ({ resolve: 'named-role', role: `role-${index}`, scope: 'org' }) as const);
const timeout = fc.oneof(
  fc.constant({ after: 'PT1H', action: 'remind', repeatEvery: 'PT1H' } as const),
  role.map((to) => ({ after: 'PT4H', action: 'escalate', to }) as const),
  fc.constantFrom({ after: 'P1D', action: 'auto-approve' } as const, { after: 'P2D', action: 'auto-reject' } as const),
);
const when = fc.option(fc.constantFrom('yes', 'no', 'unknown'), { nil: undefined });
const ALLOW = ['reject-to-start', 'reject-to-previous', 'transfer', 'add-sign', 'withdraw'] as const;

/** A step that leads to a later one or to the end, so that the graph has no circles. */
function nodeAt(index: number, count: number): fc.Arbitrary<ApprovalFlowNode> {
  const next = fc.integer({ min: index + 1, max: count }).map((to) => (to === count ? 'end' : `n${to}`));
  const id = fc.constant(`n${index}`);
  const asking = { id, title: fc.constant(title), when, timeouts: fc.array(timeout, { maxLength: 3 }), next };
  const allow = fc.subarray([...ALLOW]);
  const several = fc.array(role, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    fc.record({ ...asking, allow, type: fc.constant('approve' as const), approvers: role.map((one) => [one]) }),
    fc.record({
      ...{ ...asking, allow, approvers: several },
      type: fc.constantFrom('cosign' as const, 'anyone' as const, 'sequence' as const),
    }),
    fc.record({ id, type: fc.constant('cc' as const), when, recipients: role.map((one) => [one]), next }),
    fc.record({
      ...{ id, type: fc.constant('condition' as const), otherwise: next },
      branches: fc.tuple(fc.constantFrom('yes', 'no'), next).map(([condition, to]) => [{ when: condition, next: to }]),
    }),
    fc.record({
      ...{ id, type: fc.constant('auto' as const), when, reason: fc.constant(title), next },
      decision: fc.constantFrom('approve' as const, 'reject' as const),
    }),
  ) as fc.Arbitrary<ApprovalFlowNode>;
}

const flow = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => nodeAt(index, count))))
  .map(
    (nodes): ApprovalFlowSpec => ({
      ...{ version: '1.0.0', initiators: ['anybody'], form: { fields: [] }, effects: {} },
      nodes,
    }),
  );

const holders = fc.array(fc.subarray(PEOPLE), { minLength: 4, maxLength: 4 });
const superiors = fc.subarray(PEOPLE);
const step = fc.record({
  who: fc.nat(9),
  what: fc.constantFrom(...DECISIONS, 'approve', 'approve', 'withdraw', 'resubmit', 'wait', 'hire'),
  to: fc.constantFrom(...PEOPLE, 'E9'),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function worldOf(spec: ApprovalFlowSpec, roles: readonly string[][], above: readonly string[]): FlowWorld {
  return {
    ...{ flow: spec, requester: REQUESTER, at: new Date(0) },
    holds: (condition) => (condition === 'unknown' ? undefined : condition === 'yes'),
    amount: () => undefined,
    find: (source) => ('role' in source ? [roles[Number(source.role.slice(5))] ?? []] : []),
    meant: () => PEOPLE,
    mayDecide: (person) => PEOPLE.includes(person),
    superiors: () => above,
  };
}

function apply(state: ApprovalState, { who, what, to }: Step, world: FlowWorld): Progress | undefined {
  const asked = decidersNow(state);
  const by = who < asked.length ? asked[who] : PEOPLE[who % PEOPLE.length];
  if (what === 'wait') return strike(state, who * 6 * 3600, world);
  if (what === 'hire') return reseat(state, world);
  const answer =
    what === 'withdraw'
      ? withdraw(state, world)
      : what === 'resubmit'
        ? resubmit(state, world)
        : decide(state, { node: state.node ?? 'n0', decision: what, by: by ?? '', to }, world);
  return 'refusal' in answer ? undefined : answer;
}

describe('a request on its way (R039)', () => {
  const OVER = ['approved', 'rejected', 'withdrawn'];

  it('waits for people who exist and are not the requester, ends once, and stays ended', () => {
    fc.assert(
      fc.property(flow, holders, superiors, fc.array(step, { maxLength: 30 }), (spec, roles, above, steps) => {
        const world = worldOf(spec, roles, above);
        let { state, happened } = begin(world);
        let ends = happened.filter(({ action }) => OVER.includes(action.slice(9))).length;
        for (const one of steps) {
          const before = state;
          const next = apply(state, one, world);
          if (OVER.includes(before.status)) expect(next).toBeUndefined();
          if (!next) continue;
          ({ state, happened } = next);
          ends += happened.filter(({ action }) => OVER.includes(action.slice(9))).length;
          const asked = decidersNow(state);
          if (state.status === 'waiting') expect(asked.length).toBeGreaterThan(0);
          expect(asked.every((person) => PEOPLE.includes(person) && person !== REQUESTER)).toBe(true);
          expect(state.decided.some(({ by }) => by === REQUESTER)).toBe(false);
        }
        expect(ends).toBe(OVER.includes(state.status) ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('arrives when everybody agrees, unless a step has nobody to ask', () => {
    fc.assert(
      fc.property(flow, holders, superiors, (spec, roles, above) => {
        const world = worldOf(spec, roles, above);
        let { state } = begin(world);
        for (let round = 0; state.status === 'waiting' && round < 100; round++) {
          const by = decidersNow(state)[0] ?? '';
          const answer = decide(state, { node: state.node ?? '', decision: 'approve', by }, world);
          if ('refusal' in answer) throw new Error(answer.refusal);
          ({ state } = answer);
        }
        expect(['approved', 'rejected', 'stalled']).toContain(state.status);
      }),
      { numRuns: 500 },
    );
  });

  it('is not approved by silence where nobody could be asked', () => {
    const spec: ApprovalFlowSpec = {
      ...{ version: '1.0.0', initiators: ['anybody'], form: { fields: [] }, effects: {} },
      nodes: [
        {
          ...{ id: 'n0', type: 'approve', title, next: 'end' },
          approvers: [{ resolve: 'named-role', role: 'role-0', scope: 'org' }],
          timeouts: [{ after: 'P1D', action: 'auto-approve' }],
        },
      ],
    };
    const nobody = worldOf(spec, [[REQUESTER]], []);
    const { state } = begin(nobody);
    expect(state.status).toBe('stalled');
    expect(strike(state, 3 * 86_400, nobody)?.state.status).toBe('stalled');
    const somebody = worldOf(spec, [[REQUESTER]], ['E1']);
    expect(decidersNow(begin(somebody).state)).toEqual(['E1']);
    expect(strike(begin(somebody).state, 86_400, somebody)?.state.status).toBe('approved');
  });

  it('is reminded of on time, once for reminders that were slept through', () => {
    const spec: ApprovalFlowSpec = {
      ...{ version: '1.0.0', initiators: ['anybody'], form: { fields: [] }, effects: {} },
      nodes: [
        {
          ...{ id: 'n0', type: 'approve', title, next: 'end' },
          approvers: [{ resolve: 'named-role', role: 'role-0', scope: 'org' }],
          timeouts: [{ after: 'PT2H', action: 'remind', repeatEvery: 'PT1H' }],
        },
      ],
    };
    const world = worldOf(spec, [['E1']], []);
    const { state } = begin(world);
    expect(secondsToNext(state, 0, world)).toBe(7200);
    expect(strike(state, 7199, world)).toBeUndefined();
    const late = strike(state, 5 * 3600 + 1, world);
    expect(late?.happened).toHaveLength(1);
    expect(late?.state.struck).toEqual([4]);
    expect(secondsToNext(late?.state ?? state, 5 * 3600 + 1, world)).toBe(3599);
  });
});
