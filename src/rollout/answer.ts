import type { Measure, Reading } from './reading.ts';

/** `wait`: nothing is wrong, but it is too early. `insufficient-data` never lets anybody through. */
export type Verdict = 'open' | 'closed' | 'wait' | 'insufficient-data';

/** Plain facts behind an answer, by short names. */
export type Evidence = Readonly<Record<string, string | number>>;

/** Why a gate answers as it does; every reason has a sentence in both languages. */
export type Reason =
  | 'in-order'
  | 'no-stores'
  | 'unknown-store'
  | 'goes-back'
  | 'phase-skipped'
  | 'demoted'
  | 'not-demoted'
  | 'not-frozen'
  | 'frozen'
  | 'frozen-for-good'
  | 'cohort-selector'
  | 'cohort-size'
  | 'cohort-variety'
  | 'cohort-underperformer'
  | 'waves-through'
  | 'unknown-wave'
  | 'wave-fits'
  | 'wave-too-large'
  | 'wave-failed'
  | 'wave-held'
  | 'wave-unknown'
  | 'wave-before'
  | 'wave-baked'
  | 'wave-baking'
  | 'settled'
  | 'one-track'
  | 'met'
  | 'not-met'
  | 'undecided'
  | 'expression'
  | 'no-metric'
  | 'not-measured'
  | 'no-data'
  | 'few-samples'
  | 'stale'
  | 'no-beginning'
  | 'days-passed'
  | 'days-left'
  | 'soak-passed'
  | 'soak-left'
  | 'quiet-passed'
  | 'quiet-left'
  | 'signed'
  | 'not-signed'
  | 'retrospective-held'
  | 'retrospective-lacks'
  | 'no-retrospective'
  | 'platform-silent'
  | 'behind'
  | 'live';

/** What one gate says, and why. */
export interface GateAnswer {
  /** `exit/on-time`. */
  readonly gate: string;
  readonly verdict: Verdict;
  /** Whether it can hold stores back; the others only warn. */
  readonly must: boolean;
  /** When it opens by itself, RFC 3339; for `wait`. */
  readonly until?: string;
  readonly reason: Reason;
  readonly evidence: Evidence;
  readonly readings?: readonly (Measure & Reading)[];
  /** No waiver sets it aside. */
  readonly unwaivable?: true;
  /** The waiver that sets it aside. */
  readonly waiver?: string;
}

/** Does an answer hold the stores back? */
export function isBlocking({ must, verdict, waiver }: GateAnswer): boolean {
  return must && verdict !== 'open' && waiver === undefined;
}
