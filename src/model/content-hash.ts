import { hash } from 'node:crypto';
import { canonicalBytes } from './canonical-json.ts';
import type { Resource } from './resource.ts';

/** SHA-256 in lower-case hex of a value's canonical bytes. */
export function digestOf(value: unknown): string {
  return hashOfBytes(canonicalBytes(value));
}

/** The same for bytes that are canonical already. */
export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** What decides whether a resource changed: the hash of the whole document, so formatting and key order never count. */
export function contentHash(resource: Resource<unknown>): string {
  return digestOf(resource);
}
