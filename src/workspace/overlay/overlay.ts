import { type AddressText, addressOfText } from '../../model/address.ts';
import type { Resource } from '../../model/resource.ts';
import type { DocumentPlace } from '../locator.ts';

/** What differs in one resource, and where that is said. */
export interface OverlayPatch extends DocumentPlace {
  readonly address: AddressText;
  /** As in the file: of the spec, only what differs. */
  readonly resource: Resource;
}

/** What differs in an environment: plain data, which other threads are sent too. */
export interface Overlay {
  readonly environment: string;
  /** Of the files' texts. */
  readonly digest: string;
  readonly patches: Readonly<Record<AddressText, OverlayPatch>>;
}

/** A document as it is in an environment. It may be of any shape: this comes before all checks. */
export function overlaid(document: unknown, overlay: Overlay | undefined): unknown {
  if (!overlay || !isMap(document)) return document;
  const { kind, metadata, spec } = document;
  if (typeof kind !== 'string' || !isMap(metadata) || typeof metadata.name !== 'string') return document;
  const patch = patchOf(overlay, addressOfText({ kind, metadata: { name: metadata.name } }));
  return patch ? { ...document, spec: patched(spec, patch.resource.spec) } : document;
}

/** What an overlay says of a resource. */
export function patchOf(overlay: Overlay | undefined, address: AddressText): OverlayPatch | undefined {
  return overlay && Object.hasOwn(overlay.patches, address) ? overlay.patches[address] : undefined;
}

/** As if the file itself said it: maps merge, anything else replaces, and a null stays what it means in that file. */
function patched(below: unknown, above: unknown): unknown {
  if (!isMap(above)) return above;
  const merged: Record<string, unknown> = isMap(below) ? { ...below } : {};
  for (const [key, member] of Object.entries(above)) {
    const value = patched(Object.hasOwn(merged, key) ? merged[key] : undefined, member);
    Object.defineProperty(merged, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return merged;
}

/** A map of YAML or JSON. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
