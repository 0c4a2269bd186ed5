import type { AddressText } from '../../model/address.ts';
import { digestOf } from '../../model/content-hash.ts';
import type { SignOffContent } from './spec.ts';

/** The content that a signature is bound to, from the hash of each resource that is signed. */
export function signedContent(hashes: ReadonlyMap<AddressText, string>): SignOffContent {
  const resources = [...hashes].map(([resource, hash]) => ({ resource, hash }));
  resources.sort((a, b) => (a.resource < b.resource ? -1 : 1));
  return { digest: digestOf(resources), resources };
}

/** Does a signature's digest still belong to its own list? */
export function isWhole({ digest, resources }: SignOffContent): boolean {
  return digestOf(resources) === digest;
}

/** Resources that are not what was signed: changed, gone, or come since; sorted. */
export function changedSince(
  { resources }: SignOffContent,
  hashes: ReadonlyMap<AddressText, string>,
): readonly AddressText[] {
  const signed = new Map<string, string>(resources.map(({ resource, hash }) => [resource, hash]));
  const all = new Set<string>([...signed.keys(), ...hashes.keys()]);
  return [...all]
    .filter((address) => signed.get(address) !== hashes.get(address as AddressText))
    .sort() as AddressText[];
}
