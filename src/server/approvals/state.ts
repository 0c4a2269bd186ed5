import type { Money } from '../../kinds/approval-flow/spec.ts';

/**
 * `stalled`: a step waits for somebody who does not exist; it is never taken for consent. `returned`: back with the requester, who
 * corrects the form or withdraws.
 */
export type ApprovalStatus = 'waiting' | 'stalled' | 'returned' | 'approved' | 'rejected' | 'withdrawn';

/** The statuses of a request that is under way. */
export const UNDER_WAY: readonly ApprovalStatus[] = ['waiting', 'stalled', 'returned'];

/** One signature that a step needs. */
export interface Seat {
  /** Seats are filled in this order; those of one place in any. */
  readonly place: number;
  /** Employee numbers of those who may fill it; the first to act does. */
  readonly deciders: readonly string[];
  /** What is decided here about, where it is decided at last: a role's limit counts. */
  readonly amount?: Money;
  /** Whoever agreed: an employee number, or `system`. */
  readonly agreed?: string;
}

/** What somebody did at a step. */
export interface Decided {
  readonly round: number;
  readonly node: string;
  readonly by: string;
  readonly decision: string;
  readonly at: string;
  readonly to?: string;
  readonly comment?: string;
}

/** Where a request stands. */
export interface ApprovalState {
  readonly status: ApprovalStatus;
  /** Grows each time a step is entered: a decision meant for an earlier visit of the step is told from one for this. */
  readonly round: number;
  /** The step that it stands at; absent when it stands at none. */
  readonly node?: string;
  readonly enteredAt: string;
  readonly seats: readonly Seat[];
  /** How often each time limit of the step struck. */
  readonly struck: readonly number[];
  /** Steps that people agreed to on this way, the latest last. */
  readonly passed: readonly string[];
  readonly decided: readonly Decided[];
}

/** Something worth telling, in the order it happened: `approval.asked`, `approval.approved` … */
export interface Happening {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A new state, and what happened on the way to it. */
export interface Progress {
  readonly state: ApprovalState;
  readonly happened: readonly Happening[];
}

/** The seats that can be filled now. */
export function openSeats({ seats }: Pick<ApprovalState, 'seats'>): readonly Seat[] {
  const empty = seats.filter(({ agreed }) => agreed === undefined);
  const place = Math.min(...empty.map((seat) => seat.place));
  return empty.filter((seat) => seat.place === place);
}

/** Everybody who may decide now. */
export function decidersNow(state: Pick<ApprovalState, 'seats' | 'status'>): string[] {
  if (state.status !== 'waiting' && state.status !== 'stalled') return [];
  return [...new Set(openSeats(state).flatMap(({ deciders }) => deciders))];
}
