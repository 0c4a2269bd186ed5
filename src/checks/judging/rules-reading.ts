import type { AddressText } from '../../model/address.ts';
import type { Facts } from '../facts.ts';
import { CHAIN_RULES } from '../rules/index.ts';
import { Chain } from './chain.ts';

/** The codes of the rules across resources that look at any of some kinds, given as slugs: a change there can change what they find anywhere. */
export function rulesReading(slugs: ReadonlySet<string>, facts: ReadonlyMap<AddressText, Facts>): Set<string> {
  const chain = new Chain(facts);
  const reading = CHAIN_RULES.filter((rule) => {
    const read = chain.readBy(() => {
      // A rule looks while it is asked for findings.
      for (const _ of rule.check(chain));
    });
    return [...read].some((slug) => slugs.has(slug));
  });
  return new Set(reading.map(({ code }) => code));
}
