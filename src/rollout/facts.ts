import type { DemotionSpec } from '../kinds/demotion/spec.ts';
import type { PromotionSpec } from '../kinds/promotion/spec.ts';
import type { RolloutSpec } from '../kinds/rollout/spec.ts';
import type { RolloutPhaseSpec } from '../kinds/rollout-phase/spec.ts';
import type { WaiverSpec } from '../kinds/waiver/spec.ts';
import type { Reading } from './reading.ts';
import type { WaveTrouble } from './wave-trouble.ts';

/** A resource by its name, and what it says. */
export interface Named<Spec> {
  readonly name: string;
  readonly spec: Spec;
}

/** A resource that records are bound to by its content. */
export interface Bound<Spec> extends Named<Spec> {
  readonly address: string;
  readonly hash: string;
}

/** A store as gates see it. */
export interface StoreFact {
  readonly name: string;
  /** Absent before it takes part. */
  readonly phase?: string;
  /** Its labels, region, format, phase and life cycle: what selectors match. */
  readonly labels: Readonly<Record<string, string>>;
  readonly open: boolean;
}

/** What stands of one party's signature under a phase. */
export interface PartySignature {
  readonly party: string;
  readonly role: string;
  /** `signed`, or what is wrong with it. */
  readonly state: string;
  readonly by: readonly string[];
  /** The records that counted. */
  readonly records: readonly string[];
}

/** What stands of a phase's retrospective. */
export interface RetrospectiveFact {
  readonly held: boolean;
  readonly heldOn?: string;
  readonly storeReps: number;
  readonly actions: number;
  /** What it lacks, in short names. */
  readonly missing: readonly string[];
  readonly records: readonly string[];
}

/** Everything that the gates of one rollout are judged by, as of a moment. */
export interface RolloutFacts {
  /** RFC 3339, UTC. */
  readonly now: string;
  readonly rollout: Bound<RolloutSpec>;
  /** In their order. */
  readonly phases: readonly Bound<RolloutPhaseSpec>[];
  readonly stores: readonly StoreFact[];
  readonly promotions: readonly Named<PromotionSpec>[];
  readonly demotions: readonly Named<DemotionSpec>[];
  readonly waivers: readonly Named<WaiverSpec>[];
  /** By phase. */
  readonly signatures: ReadonlyMap<string, readonly PartySignature[]>;
  /** By phase. */
  readonly retrospectives: ReadonlyMap<string, RetrospectiveFact>;
  /** By `readingKey`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The phase of each store on the platform; undefined when the platform could not be asked. */
  readonly live: ReadonlyMap<string, string | undefined> | undefined;
}

/** Whether some stores may enter a phase. */
export interface GateQuestion extends RolloutFacts {
  /** The phase they are to enter, as an index of `phases`. */
  readonly target: number;
  readonly incoming: readonly string[];
  /** Where the phase has waves. */
  readonly wave?: string;
  /** What is known of the stores of the wave before; nothing when absent. */
  readonly trouble?: WaveTrouble | undefined;
}
