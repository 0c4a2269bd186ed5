import type { ApprovalFlowNode } from '../../kinds/approval-flow/spec.ts';
import type { FlowWorld } from './flow-world.ts';
import { type AskingNode, seatsOf } from './seats.ts';
import { type ApprovalState, type ApprovalStatus, type Happening, openSeats, type Progress } from './state.ts';

type Standing = Pick<ApprovalState, 'round' | 'passed' | 'decided'>;

const START: Standing = { round: 0, passed: [], decided: [] };

/** A request on its way from the flow's first step, as far as nobody has to decide; also once more, after it was sent back. */
export function begin(world: FlowWorld, before: Standing = START): Progress {
  return advance(world.flow.nodes[0]?.id ?? 'end', { ...before, passed: [] }, world);
}

/** Goes on from a step to the next that somebody has to decide, or to the end. The graph has no circles, so it arrives. */
export function advance(from: string, standing: Standing, world: FlowWorld): Progress {
  const happened: Happening[] = [];
  let next = from;
  for (;;) {
    const node = world.flow.nodes.find(({ id }) => id === next);
    if (!node) return ended('approved', { standing, happened, world });
    // What cannot be decided counts as said: a step is not passed over because a value is missing.
    const applies = !('when' in node) || node.when === undefined || world.holds(node.when) !== false;
    if (!applies) next = nextOf(node);
    else if ('approvers' in node) return enter(node, { standing, happened, world });
    else if (node.type === 'condition') next = branchOf(node, world);
    else if (node.type === 'cc') {
      const recipients = [...new Set(node.recipients.flatMap((source) => told(source, world)))];
      happened.push({ action: 'approval.told', data: { node: node.id, recipients } });
      next = node.next;
    } else {
      const { id, decision, reason } = node;
      happened.push({ action: 'approval.decided', data: { node: id, by: 'system', decision, reason } });
      if (decision === 'reject') return ended('rejected', { standing, happened, world });
      next = node.next;
    }
  }
}

interface OnTheWay {
  readonly standing: Standing;
  readonly happened: readonly Happening[];
  readonly world: FlowWorld;
}

/** Asks those who decide a step. */
export function enter(node: AskingNode, { standing, happened, world }: OnTheWay): Progress {
  const seats = seatsOf(node, world);
  const state: ApprovalState = {
    ...{ round: standing.round + 1, passed: standing.passed, decided: standing.decided },
    ...{ status: statusOf({ seats }), node: node.id, enteredAt: world.at.toISOString(), seats, struck: [] },
  };
  return { state, happened: [...happened, asked(state)] };
}

/** Stalled as long as a signature that is wanted now has nobody to give it. */
export function statusOf(state: Pick<ApprovalState, 'seats'>): 'waiting' | 'stalled' {
  return openSeats(state).every(({ deciders }) => deciders.length > 0) ? 'waiting' : 'stalled';
}

/** Tells who is asked now. */
export function asked({ node, status, seats }: ApprovalState): Happening {
  const deciders = [...new Set(openSeats({ seats }).flatMap((seat) => seat.deciders))];
  return { action: status === 'stalled' ? 'approval.stalled' : 'approval.asked', data: { node, deciders } };
}

/** A request that is over, or back with its requester. */
export function ended(
  status: Exclude<ApprovalStatus, 'waiting' | 'stalled'>,
  { standing, happened, world }: OnTheWay,
): Progress {
  const { round, passed, decided } = standing;
  const rest = { round, passed, decided, enteredAt: world.at.toISOString(), seats: [], struck: [] };
  return { state: { status, ...rest }, happened: [...happened, { action: `approval.${status}`, data: {} }] };
}

function nextOf(node: ApprovalFlowNode): string {
  return node.type === 'condition' ? node.otherwise : node.next;
}

function branchOf(node: Extract<ApprovalFlowNode, { type: 'condition' }>, world: FlowWorld): string {
  return node.branches.find(({ when }) => world.holds(when) === true)?.next ?? node.otherwise;
}

function told(source: Extract<ApprovalFlowNode, { type: 'cc' }>['recipients'][number], world: FlowWorld): string[] {
  return source.resolve === 'amount-ladder' ? [] : [...world.meant(source)];
}
