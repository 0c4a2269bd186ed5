import type { Address } from './address.ts';
import { canonicalBytes } from './canonical-json.ts';
import type { Change } from './change.ts';
import type { Resource } from './resource.ts';

/** A document as canonical bytes: a fifth of the memory that its value takes. */
export interface CanonicalDocument {
  readonly bytes: Uint8Array;
  /** The content hash. */
  readonly hash: string;
}

const bytesOf = new WeakMap<Change, Uint8Array>();

/** The creation of a resource from its canonical bytes. `after` is read from them anew whenever somebody asks for it. */
export function creationOf(address: Address, { bytes, hash }: CanonicalDocument): Change {
  const change: Change = {
    action: 'create',
    address,
    get after() {
      return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as Resource;
    },
    afterHash: hash,
  };
  bytesOf.set(change, bytes);
  return change;
}

/** The canonical bytes of the document that a change leads to. */
export function bytesAfter(change: Change & { readonly after: Resource }): Uint8Array {
  return bytesOf.get(change) ?? Buffer.from(canonicalBytes(change.after));
}
