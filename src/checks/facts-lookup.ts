import type { AddressText } from '../model/address.ts';
import type { Facts } from './facts.ts';

/** Answers about the facts of a configuration without having all of them at hand. What it answers has no hash. */
export interface FactsLookup {
  get(address: AddressText): Facts | undefined;
  /** Whether another resource depends on it; a mere mention does not count. */
  isReferredTo(address: AddressText): boolean;
  /** The resources that choose the stores they act on. */
  targeting(): Iterable<Facts>;
}
