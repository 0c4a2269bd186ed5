import { asked, statusOf } from './advance.ts';
import type { FlowWorld } from './flow-world.ts';
import { seatsOf } from './seats.ts';
import type { ApprovalState, Progress } from './state.ts';

/** Looks again for people whom a stalled step waits for: somebody may have been hired since. Undefined while there is nobody. */
export function reseat(state: ApprovalState, world: FlowWorld): Progress | undefined {
  const node = world.flow.nodes.find(({ id }) => id === state.node);
  if (state.status !== 'stalled' || !node || !('approvers' in node)) return undefined;
  const now = seatsOf(node, world);
  const seats = state.seats.map((seat, index) =>
    seat.agreed === undefined && seat.deciders.length === 0 ? { ...seat, deciders: now[index]?.deciders ?? [] } : seat,
  );
  const next: ApprovalState = { ...state, seats, status: statusOf({ seats }) };
  return next.status === 'waiting' ? { state: next, happened: [asked(next)] } : undefined;
}
