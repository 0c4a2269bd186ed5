import { advance, asked, begin, ended, enter, statusOf } from './advance.ts';
import type { FlowWorld } from './flow-world.ts';
import type { AskingNode } from './seats.ts';
import { type ApprovalState, decidersNow, openSeats, type Progress, type Seat } from './state.ts';

/** What those who are asked can do. */
export const DECISIONS = [
  'approve',
  'reject',
  'reject-to-start',
  'reject-to-previous',
  'transfer',
  'add-sign',
] as const;

/** What somebody does at a step. */
export interface Decision {
  readonly node: string;
  readonly decision: (typeof DECISIONS)[number];
  /** Employee number. */
  readonly by: string;
  /** The visit of the step that it is meant for; the present one when absent. */
  readonly round?: number | undefined;
  /** Whom to transfer to, or who signs as well. */
  readonly to?: string | undefined;
  readonly comment?: string | undefined;
}

/** `repeated`: they did just that before. `moved-on`: the step is not decided any more. */
export type Refusal = 'repeated' | 'moved-on' | 'not-asked' | 'step-forbids' | 'person-unfit';

export type DecisionAnswer = Progress | { readonly refusal: Refusal };

/** A request after somebody's decision, or why it does not count. */
export function decide(state: ApprovalState, decision: Decision, world: FlowWorld): DecisionAnswer {
  const refusal = refusalOf(state, decision, world);
  if (refusal) return { refusal };
  const { node, by, to, comment } = decision;
  const rest = { at: world.at.toISOString(), ...(to ? { to } : {}), ...(comment ? { comment } : {}) };
  const decided = [...state.decided, { round: state.round, node, by, decision: decision.decision, ...rest }];
  const told = { action: 'approval.decided', data: { node, by, decision: decision.decision, ...(to ? { to } : {}) } };
  const way = { standing: { ...state, decided }, happened: [told], world };
  switch (decision.decision) {
    case 'approve':
      return agree({ ...state, decided }, { by, told, world });
    case 'reject':
      return ended('rejected', way);
    case 'reject-to-start':
      return ended('returned', way);
    case 'reject-to-previous': {
      const previous = askingNode(state.passed.at(-1), world);
      if (!previous) return ended('returned', way);
      return enter(previous, { ...way, standing: { ...way.standing, passed: state.passed.slice(0, -1) } });
    }
    case 'transfer':
    case 'add-sign': {
      const seats = decision.decision === 'transfer' ? handedOver(state, by, to ?? '') : joined(state, by, to ?? '');
      const next: ApprovalState = { ...state, decided, seats, status: statusOf({ seats }) };
      return { state: next, happened: [told, asked(next)] };
    }
    default:
      return decision.decision satisfies never;
  }
}

/** The requester takes the request back. */
export function withdraw(state: ApprovalState, world: FlowWorld): DecisionAnswer {
  if (state.status === 'withdrawn') return { refusal: 'repeated' };
  if (state.status === 'approved' || state.status === 'rejected') return { refusal: 'moved-on' };
  const mayGo = state.status === 'returned' || askingNode(state.node, world)?.allow?.includes('withdraw');
  return mayGo ? ended('withdrawn', { standing: state, happened: [], world }) : { refusal: 'step-forbids' };
}

/** The requester sends a request again that came back. */
export function resubmit(state: ApprovalState, world: FlowWorld): DecisionAnswer {
  if (state.status !== 'returned') return { refusal: 'moved-on' };
  return begin(world, state);
}

function refusalOf(state: ApprovalState, { node, decision, by, round, to }: Decision, world: FlowWorld) {
  const isHere = state.node === node && (round ?? state.round) === state.round;
  if (!isHere || !decidersNow(state).includes(by)) {
    const before = state.decided.filter((past) => past.node === node && past.by === by && past.decision === decision);
    if (before.some((past) => (round ?? past.round) === past.round)) return 'repeated';
    return isHere ? 'not-asked' : 'moved-on';
  }
  if (decision === 'approve' || decision === 'reject') return undefined;
  if (!askingNode(node, world)?.allow?.includes(decision)) return 'step-forbids';
  const own = openSeats(state).find(({ deciders }) => deciders.includes(by));
  const amount = decision === 'transfer' ? own?.amount : undefined;
  const isUnfit = to === undefined || to === by || to === world.requester || !world.mayDecide(to, amount);
  return (decision === 'transfer' || decision === 'add-sign') && isUnfit ? 'person-unfit' : undefined;
}

interface Agreement {
  readonly by: string;
  readonly told: Progress['happened'][number];
  readonly world: FlowWorld;
}

function agree(state: ApprovalState, { by, told, world }: Agreement): Progress {
  const open = openSeats(state);
  const seats = state.seats.map((seat) =>
    open.includes(seat) && seat.deciders.includes(by) ? { ...seat, agreed: by } : seat,
  );
  return passOn({ ...state, seats }, { told: [told], world });
}

/** Goes on to the next step once every signature is there. */
export function passOn(
  state: ApprovalState,
  { told, world }: { readonly told: Progress['happened']; readonly world: FlowWorld },
): Progress {
  const node = askingNode(state.node, world);
  if (node && state.seats.every(({ agreed }) => agreed !== undefined)) {
    const { state: next, happened } = advance(node.next, { ...state, passed: [...state.passed, node.id] }, world);
    return { state: next, happened: [...told, ...happened] };
  }
  const next: ApprovalState = { ...state, status: statusOf(state) };
  return { state: next, happened: [...told, asked(next)] };
}

function handedOver(state: ApprovalState, by: string, to: string): Seat[] {
  const open = openSeats(state);
  return state.seats.map((seat) =>
    open.includes(seat) && seat.deciders.includes(by)
      ? { ...seat, deciders: [...new Set(seat.deciders.map((person) => (person === by ? to : person)))] }
      : seat,
  );
}

/** Somebody signs as well, at the same place as the one who asks for it. */
function joined(state: ApprovalState, by: string, to: string): Seat[] {
  const own = openSeats(state).find(({ deciders }) => deciders.includes(by));
  return [...state.seats, { place: own?.place ?? 0, deciders: [to] }];
}

function askingNode(id: string | undefined, { flow }: FlowWorld): AskingNode | undefined {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  return node && 'approvers' in node ? node : undefined;
}
