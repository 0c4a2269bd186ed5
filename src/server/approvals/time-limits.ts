import type { ApprovalFlowTimeout, Money } from '../../kinds/approval-flow/spec.ts';
import { secondsOf } from '../../model/seconds-of.ts';
import { asked, ended, statusOf } from './advance.ts';
import { passOn } from './decide.ts';
import type { FlowWorld } from './flow-world.ts';
import { decidersOf } from './seats.ts';
import { type ApprovalState, decidersNow, openSeats, type Progress } from './state.ts';

/** A request after the time limits of its step that are over, given how long it stands there. Undefined when none is. */
export function strike(state: ApprovalState, seconds: number, world: FlowWorld): Progress | undefined {
  let progress: Progress = { state, happened: [] };
  for (const { timeout, index } of limitsInOrder(state, world)) {
    const times = timesDue(timeout, seconds);
    if (times <= (progress.state.struck[index] ?? 0)) continue;
    const struck = Array.from({ length: index + 1 }, (_, at) => progress.state.struck[at] ?? 0).with(index, times);
    const counted = { ...progress.state, struck: [...struck, ...progress.state.struck.slice(index + 1)] };
    const next = act(timeout, counted, world);
    progress = { state: next.state, happened: [...progress.happened, ...next.happened] };
    if (progress.state.round !== state.round || progress.state.node !== state.node) break;
  }
  return progress.state === state ? undefined : progress;
}

/** In how many seconds the next limit of the step may be over; undefined when none is left. */
export function secondsToNext(state: ApprovalState, seconds: number, world: FlowWorld): number | undefined {
  const left = limitsInOrder(state, world).flatMap(({ timeout, index }) => {
    const next = momentOf(timeout, state.struck[index] ?? 0);
    return next === undefined ? [] : [Math.max(next - seconds, 0)];
  });
  return left.length > 0 ? Math.min(...left) : undefined;
}

interface Limit {
  readonly timeout: ApprovalFlowTimeout;
  readonly index: number;
}

function limitsInOrder({ node, status }: ApprovalState, { flow }: FlowWorld): Limit[] {
  if (status !== 'waiting' && status !== 'stalled') return [];
  const found = flow.nodes.find(({ id }) => id === node);
  const timeouts = (found && 'timeouts' in found && found.timeouts) || [];
  return timeouts
    .map((timeout, index) => ({ timeout, index }))
    .sort((a, b) => secondsOf(a.timeout.after) - secondsOf(b.timeout.after));
}

/** How often a limit is over by then; reminders that were slept through count as one. */
function timesDue(timeout: ApprovalFlowTimeout, seconds: number): number {
  const over = seconds - secondsOf(timeout.after);
  if (over < 0) return 0;
  const every = timeout.action === 'remind' && timeout.repeatEvery ? secondsOf(timeout.repeatEvery) : 0;
  return every > 0 ? 1 + Math.floor(over / every) : 1;
}

function momentOf(timeout: ApprovalFlowTimeout, struck: number): number | undefined {
  if (struck === 0) return secondsOf(timeout.after);
  const every = timeout.action === 'remind' && timeout.repeatEvery ? secondsOf(timeout.repeatEvery) : 0;
  return every > 0 ? secondsOf(timeout.after) + struck * every : undefined;
}

function act(timeout: ApprovalFlowTimeout, state: ApprovalState, world: FlowWorld): Progress {
  const data = { node: state.node };
  switch (timeout.action) {
    case 'remind':
      return { state, happened: [{ action: 'approval.reminded', data: { ...data, deciders: decidersNow(state) } }] };
    case 'escalate': {
      const found = timeout.to.resolve === 'amount-ladder' ? [] : world.find(timeout.to).flat();
      const more = (amount: Money | undefined): string[] =>
        decidersOf(
          found.filter((person) => person === world.requester || world.mayDecide(person, amount)),
          world,
          amount,
        );
      const open = openSeats(state);
      const seats = state.seats.map((seat) =>
        open.includes(seat) ? { ...seat, deciders: [...new Set([...seat.deciders, ...more(seat.amount)])] } : seat,
      );
      const next: ApprovalState = { ...state, seats, status: statusOf({ seats }) };
      return {
        state: next,
        happened: [
          {
            action: 'approval.escalated',
            data: { ...data, to: [...new Set(open.flatMap(({ amount }) => more(amount)))] },
          },
          asked(next),
        ],
      };
    }
    case 'auto-approve': {
      // Silence is consent only of somebody who was asked.
      if (state.status === 'stalled') return { state, happened: [] };
      const told = { action: 'approval.decided', data: { ...data, by: 'system', decision: 'auto-approve' } };
      const seats = state.seats.map((seat) => (seat.agreed === undefined ? { ...seat, agreed: 'system' } : seat));
      return passOn({ ...state, seats }, { told: [told], world });
    }
    case 'auto-reject': {
      const told = { action: 'approval.decided', data: { ...data, by: 'system', decision: 'auto-reject' } };
      return ended('rejected', { standing: state, happened: [told], world });
    }
    default:
      return timeout satisfies never;
  }
}
