import type { DemotionSpec } from '../kinds/demotion/spec.ts';
import { kindOf } from '../kinds/index.ts';
import type { PromotionSpec } from '../kinds/promotion/spec.ts';
import { outline as requirementOutline } from '../kinds/requirement/outline.ts';
import { outline as retrospectiveOutline } from '../kinds/retrospective/outline.ts';
import type { RolloutSpec } from '../kinds/rollout/spec.ts';
import { type PhaseOutline, outline as phaseOutline } from '../kinds/rollout-phase/outline.ts';
import type { RolloutPhaseSpec } from '../kinds/rollout-phase/spec.ts';
import { outline as signOffOutline } from '../kinds/sign-off/outline.ts';
import type { SopSpec } from '../kinds/sop/spec.ts';
import type { WaiverSpec } from '../kinds/waiver/spec.ts';
import { addressOfText } from '../model/address.ts';
import { contentHash } from '../model/content-hash.ts';
import type { Resource } from '../model/resource.ts';
import type { Bound, Named, PartySignature, RetrospectiveFact, RolloutFacts } from './facts.ts';
import { membersOf, positionOf } from './members.ts';
import { retrospectiveStates } from './retrospective-state.ts';
import { type PartyState, type Recorded, signOffState } from './sign-off-state.ts';
import { storeFact } from './store-fact.ts';

/** The kinds that a rollout is made of. */
export const ROLLOUT_KINDS = {
  rollout: 'Rollout',
  phase: 'RolloutPhase',
  store: 'Store',
  promotion: 'Promotion',
  demotion: 'Demotion',
  waiver: 'Waiver',
  requirement: 'Requirement',
  signOff: 'SignOff',
  retrospective: 'Retrospective',
} as const;

/** Kinds of which the platform reads the documents when it judges a promotion; of stores it reads what selectors match. */
export const RECORD_KINDS: readonly string[] = Object.values(ROLLOUT_KINDS).filter((kind) => kind !== 'Store');

/** Whether a procedure becomes another one: people have to learn it anew. */
export function isMajorChange({ before, after }: { readonly before: Resource; readonly after: Resource }): boolean {
  const major = (resource: Resource): string | undefined => ofSpec<SopSpec>(resource).version.split('.')[0];
  return after.kind === 'Sop' && major(before) !== major(after);
}

/** A configuration, as gates need it. */
export interface Configuration {
  /** Resources of a kind; never asked for stores. */
  all(kind: string): readonly Resource[];
  /** Stores by name with what selectors match. */
  stores: Iterable<readonly [name: string, labels: Readonly<Record<string, string>>]>;
}

/** What a configuration says about each of its rollouts; figures and the platform's state come from elsewhere. */
export function rolloutsFrom(
  { all, stores }: Configuration,
  more: Pick<RolloutFacts, 'now' | 'readings' | 'live'>,
): RolloutFacts[] {
  const phases = new Map(
    all(ROLLOUT_KINDS.phase).map((resource) => [resource.metadata.name, bound<RolloutPhaseSpec>(resource)]),
  );
  const facts = [...stores].map(([name, labels]) => storeFact(name, labels));
  const of = <Spec extends { readonly rollout: string }>(kind: string, rollout: string): Named<Spec>[] =>
    all(kind).flatMap((resource) => (ofSpec<Spec>(resource).rollout === rollout ? [named<Spec>(resource)] : []));
  return all(ROLLOUT_KINDS.rollout).map((resource) => {
    const rollout = bound<RolloutSpec>(resource);
    const own = rollout.spec.phases.flatMap((name) => phases.get(name) ?? []);
    return {
      ...more,
      rollout,
      phases: own,
      stores: facts,
      promotions: of<PromotionSpec>(ROLLOUT_KINDS.promotion, rollout.name),
      demotions: of<DemotionSpec>(ROLLOUT_KINDS.demotion, rollout.name),
      waivers: of<WaiverSpec>(ROLLOUT_KINDS.waiver, rollout.name),
      ...recordsOf({ rollout, phases: own, stores: facts, now: more.now }, all),
    };
  });
}

type Judged = Pick<RolloutFacts, 'rollout' | 'phases' | 'stores' | 'now'>;

/** Who has signed each phase, and which retrospective speaks for it. Every party of the rollout signs every phase. */
function recordsOf(judged: Judged, all: Configuration['all']): Pick<RolloutFacts, 'signatures' | 'retrospectives'> {
  const today = judged.now.slice(0, 10);
  const every = <Outline>(kind: string, outline: (resource: Resource) => Outline): Recorded<Outline>[] =>
    all(kind).map((resource) => recorded(resource, outline));
  const requirements = new Map(every(ROLLOUT_KINDS.requirement, requirementOutline).map((one) => [one.name, one]));
  const signOffs = every(ROLLOUT_KINDS.signOff, signOffOutline);
  const retrospectives = every(ROLLOUT_KINDS.retrospective, retrospectiveOutline);
  const signatures = new Map<string, readonly PartySignature[]>();
  const held = new Map<string, RetrospectiveFact>();
  for (const phase of every(ROLLOUT_KINDS.phase, phaseOutline)) {
    const index = positionOf(judged, phase.name);
    if (index < 0) continue;
    const states = signOffState({ phase: signedByAll(phase, judged), requirements, signOffs, today });
    signatures.set(phase.name, states.map(signatureOf));
    const stores = new Set(membersOf(judged, index).map(({ name }) => name));
    const [best] = retrospectiveStates({ phase, retrospectives, stores, today });
    if (best) held.set(phase.name, { held: true, ...best, records: [best.retrospective] });
  }
  return { signatures, retrospectives: held };
}

/** A phase that the rollout's parties sign too. */
function signedByAll(phase: Recorded<PhaseOutline>, { rollout }: Judged): Recorded<PhaseOutline> {
  const asked = phase.outline.signOffs;
  const others = rollout.spec.signOffParties.filter(({ party }) => !asked.some((each) => each.party === party));
  return { ...phase, outline: { ...phase.outline, signOffs: [...asked, ...others] } };
}

function signatureOf({ party, role, state, by, signatures }: PartyState): PartySignature {
  const counted = signatures.filter(({ verdict }) => verdict === 'valid');
  return { party, role, state, by, records: counted.map(({ signOff }) => signOff) };
}

function recorded<Outline>(resource: Resource, outline: (resource: Resource) => Outline): Recorded<Outline> {
  return { address: addressOfText(resource), name: resource.metadata.name, outline: outline(resource) };
}

/** What selectors match of a store's document. */
export function labelsOf(resource: Resource): Readonly<Record<string, string>> {
  return kindOf(resource.kind)?.summary(resource) ?? {};
}

function named<Spec>(resource: Resource): Named<Spec> {
  return { name: resource.metadata.name, spec: ofSpec<Spec>(resource) };
}

function bound<Spec>(resource: Resource): Bound<Spec> {
  return { ...named<Spec>(resource), address: addressOfText(resource), hash: contentHash(resource) };
}

function ofSpec<Spec>(resource: Resource): Spec {
  return resource.spec as unknown as Spec;
}
