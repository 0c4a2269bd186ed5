import { secondsBetween } from './flow-clock.ts';
import type { PlacedRequest } from './in-place.ts';
import { reseat } from './reseat.ts';
import type { ApprovalState, Progress } from './state.ts';
import { strike } from './time-limits.ts';

/** A request as time and the directory have made it: limits that are over strike, and people who came may fill empty seats. */
export function bringUpToDate(state: ApprovalState, { world, clock }: PlacedRequest): Progress {
  const seconds = secondsBetween(new Date(state.enteredAt), world.at, clock);
  const struck = strike(state, seconds, world);
  const seated = reseat(struck?.state ?? state, world);
  return {
    state: (seated ?? struck)?.state ?? state,
    happened: [...(struck?.happened ?? []), ...(seated?.happened ?? [])],
  };
}
