import { type AddressText, parseAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A finding with the resource it is about; as it is when the name is none. */
export function atAddress(diagnostic: Diagnostic, text: AddressText): Diagnostic {
  const address = parseAddress(text);
  return address ? { ...diagnostic, address } : diagnostic;
}
