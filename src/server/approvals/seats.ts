import { ladderStepFor } from '../../kinds/approval-flow/ladder.ts';
import type { ApprovalFlowApprover, ApprovalFlowNode, Money } from '../../kinds/approval-flow/spec.ts';
import type { FlowWorld, PersonSource } from './flow-world.ts';
import type { Seat } from './state.ts';

/** A step that people decide. */
export type AskingNode = Extract<ApprovalFlowNode, { readonly approvers: unknown }>;

/** The signatures that a step needs, and who may give each. A seat nobody may take stays, so that it is never passed over. */
export function seatsOf(node: AskingNode, world: FlowWorld): Seat[] {
  const groups = node.approvers.flatMap((approver, index) => groupsOf(approver, index * 100, world));
  const wanted =
    node.type === 'anyone'
      ? [{ place: 0, found: groups.flatMap(({ found }) => found) }]
      : groups.map((group) => ({ ...group, place: node.type === 'cosign' ? 0 : group.place }));
  return wanted.map(({ place, found, amount }: Group) => ({
    ...{ place, deciders: decidersOf(found, world, amount) },
    ...(amount ? { amount } : {}),
  }));
}

/** Who decides instead of the requester: nobody is the only one to agree to what they asked for. */
export function decidersOf(found: readonly string[], world: FlowWorld, amount: Money | undefined): string[] {
  const all = [...new Set(found)];
  if (world.flow.requesterMayNotBeSoleApprover === false) return all;
  const others = all.filter((person) => person !== world.requester);
  if (others.length > 0 || all.length === 0) return others;
  return world.superiors().filter((person) => person !== world.requester && world.mayDecide(person, amount));
}

interface Group {
  readonly place: number;
  readonly found: readonly string[];
  readonly amount?: Money | undefined;
}

function groupsOf(approver: ApprovalFlowApprover, place: number, world: FlowWorld): Group[] {
  if (approver.resolve === 'amount-ladder') return ladderGroups(approver.ladder, place, world);
  return groupsFound(approver, world).map((found) => ({ place, found }));
}

/** Where nobody is found there is still a seat. */
function groupsFound(source: PersonSource, world: FlowWorld): readonly (readonly string[])[] {
  const groups = world.find(source);
  return groups.length > 0 ? groups : [[]];
}

/** Those of the amount's step, one after the other; of the next step where one is only the requester, or may not decide so much. */
function ladderGroups(id: string, place: number, world: FlowWorld): Group[] {
  const ladder = (world.flow.ladders ?? []).find((candidate) => candidate.id === id);
  const amount = ladder && world.amount(ladder.field);
  const first = ladder && amount ? ladderStepFor(ladder, amount) : undefined;
  if (!ladder || !first) return [{ place, found: [] }];
  for (const step of ladder.steps.slice(ladder.steps.indexOf(first))) {
    const groups = step.approvers.flatMap((approver, index) => stepGroups(approver, place + index, world));
    const last = place + step.approvers.length - 1;
    const able = groups.map((group) => (group.place === last ? within(group, amount, world) : group));
    const isPeopled = ({ found, amount: limit }: Group): boolean => decidersOf(found, world, limit).length > 0;
    if (able.every((group, index) => isPeopled(group) || groups[index]?.found.length === 0)) return able;
  }
  return [{ place, found: [], amount }];
}

function stepGroups(approver: ApprovalFlowApprover, place: number, world: FlowWorld): Group[] {
  return approver.resolve === 'amount-ladder' ? [] : groupsFound(approver, world).map((found) => ({ place, found }));
}

function within({ place, found }: Group, amount: Money | undefined, world: FlowWorld): Group {
  const able = found.filter((person) => person === world.requester || world.mayDecide(person, amount));
  return { place, found: able, amount };
}
