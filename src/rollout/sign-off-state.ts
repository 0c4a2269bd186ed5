import type { RequirementOutline } from '../kinds/requirement/outline.ts';
import type { PhaseOutline } from '../kinds/rollout-phase/outline.ts';
import type { SignOffOutline } from '../kinds/sign-off/outline.ts';
import { changedSince, isWhole } from '../kinds/sign-off/signed-content.ts';
import { subjectHashes } from '../kinds/sign-off/subject-hashes.ts';
import type { AddressText } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import { personOf } from './person-of.ts';

/** A resource as far as signatures need it; what checks keep of a resource will do. */
export interface Recorded<Outline> {
  readonly address: AddressText;
  readonly name: string;
  readonly outline: Outline;
}

export interface SignOffQuestion {
  readonly phase: Recorded<PhaseOutline>;
  /** Of the whole chain, by name. */
  readonly requirements: ReadonlyMap<string, Recorded<RequirementOutline>>;
  readonly signOffs: Iterable<Recorded<SignOffOutline>>;
  readonly today: Day;
}

/** Why a signature does not count, the gravest first; `valid` when it does. */
export type SignatureVerdict = 'valid' | 'revoked' | 'altered' | 'self-approved' | 'void' | 'expired';

/** One signature under a phase. */
export interface Signature {
  readonly signOff: string;
  readonly signedBy: string;
  readonly at: string;
  readonly verdict: SignatureVerdict;
  /** What is not as it was signed. */
  readonly changed: readonly AddressText[];
}

/** How far a party is with a phase. */
export interface PartyState {
  readonly party: string;
  readonly role: string;
  /** How many different people must sign. */
  readonly quorum: number;
  /** `signed` when enough valid signatures are there; else why the last one does not count, or that there are too few. */
  readonly state: 'signed' | 'missing' | Exclude<SignatureVerdict, 'valid'>;
  /** People whose signature counts. */
  readonly by: readonly string[];
  readonly signatures: readonly Signature[];
}

/** Who has signed a phase and what counts of it, party by party as the phase asks for them (R032). */
export function signOffState({ phase, requirements, signOffs, today }: SignOffQuestion): readonly PartyState[] {
  const subject = { phase: phase.name };
  const hashes = subjectHashes(subject, { phases: new Map([[phase.name, phase]]), requirements });
  const authors = new Set(
    [...requirements.values()]
      .filter(({ outline }) => outline.phase === phase.name)
      .map(({ outline }) => personOf(outline.author)),
  );
  const mine = [...signOffs]
    .filter(({ outline }) => outline.subject.phase === phase.name)
    .sort((a, b) => Date.parse(a.outline.at) - Date.parse(b.outline.at) || (a.name < b.name ? -1 : 1));
  // Who signs for two parties counts for the first: two parties are two people.
  const partyOf = new Map<string, string>();
  for (const { outline } of mine)
    if (!outline.revoked && !partyOf.has(personOf(outline.signedBy)))
      partyOf.set(personOf(outline.signedBy), outline.party);
  return phase.outline.signOffs.map(({ party, role, quorum = 1 }) => {
    const signatures = mine
      .filter(({ outline }) => outline.party === party && outline.role === role)
      .map((one): Signature => {
        const { signedBy, at, content } = one.outline;
        const changed = changedSince(content, hashes);
        const person = personOf(signedBy);
        const self = authors.has(person) || (partyOf.get(person) ?? party) !== party;
        return { signOff: one.name, signedBy, at, verdict: verdictOf(one.outline, { self, changed, today }), changed };
      });
    const by = [...new Set(signatures.filter(({ verdict }) => verdict === 'valid').map(({ signedBy }) => signedBy))];
    const people = new Set(by.map(personOf)).size;
    return { party, role, quorum, state: stateOf(signatures, people >= quorum), by, signatures };
  });
}

interface Circumstances {
  readonly self: boolean;
  readonly changed: readonly AddressText[];
  readonly today: Day;
}

function verdictOf({ revoked, content, expires }: SignOffOutline, { self, changed, today }: Circumstances) {
  if (revoked) return 'revoked';
  if (!isWhole(content)) return 'altered';
  if (self) return 'self-approved';
  if (changed.length > 0) return 'void';
  return expires !== undefined && today > expires ? 'expired' : 'valid';
}

function stateOf(signatures: readonly Signature[], enough: boolean): PartyState['state'] {
  if (enough) return 'signed';
  const last = signatures.at(-1)?.verdict ?? 'valid';
  return last === 'valid' ? 'missing' : last;
}
