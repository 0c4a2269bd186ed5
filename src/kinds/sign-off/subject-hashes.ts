import type { AddressText } from '../../model/address.ts';
import type { SignOffSubject } from './spec.ts';

/** A resource that can be signed. */
export interface Signable {
  readonly address: AddressText;
  readonly name: string;
  readonly outline: { readonly signed: string; readonly phase?: string };
}

export interface SignableChain {
  readonly phases: ReadonlyMap<string, Signable>;
  readonly requirements: ReadonlyMap<string, Signable>;
}

/** What a subject is made of now, by the hash of each: a phase with all its requirements, or the requirements themselves. */
export function subjectHashes(
  { phase, requirements = [] }: SignOffSubject,
  chain: SignableChain,
): Map<AddressText, string> {
  const signables =
    phase === undefined
      ? requirements.map((name) => chain.requirements.get(name))
      : [chain.phases.get(phase), ...[...chain.requirements.values()].filter(({ outline }) => outline.phase === phase)];
  return new Map(signables.flatMap((one) => (one ? [[one.address, one.outline.signed] as const] : [])));
}
